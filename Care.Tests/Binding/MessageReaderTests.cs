using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Errors;

namespace Care.Tests.Binding;

/// <summary>What the declarations of a message say of its bodies.</summary>
public sealed class MessageReaderTests
{
    public sealed record Note([property: Required, Text(10)] string Text, [property: RefusesNull, Text(10, Blank = true)] string? Details);

    public sealed record Message
    {
        [Required(RequiredIn.Create), Text(5)]
        public Optional<string> Name { get; init; }

        [Default(-1), Whole(-1, 10)]
        public Optional<int> Interval { get; init; }

        [Choice(ChoiceStyle.Label), RefusesNull]
        public Optional<Gender?> Gender { get; init; }

        [Text(5, NullIsEmpty = true)]
        public Optional<string> Driver { get; init; }

        [Text(5, Missing = "Say something")]
        public Optional<string> Comment { get; init; }

        [FreeJson(List = true, Max = 20)]
        public Optional<string> Countries { get; init; }

        [Items(2)]
        public Optional<ImmutableArray<Note>> Notes { get; init; }

        [Items(2, NullIsLeftOut = true)]
        public Optional<ImmutableArray<Note>> Others { get; init; }

        [Shape<ManyFaults>]
        public Optional<int> Faults { get; init; }

        [LooseId]
        public Guid? Owner { get; init; }

        [RefusesNull, Text(EmailAddress.MaxLength), Form<EmailAddress>]
        public string? Email { get; init; }
    }

    /// <summary>Finds more faults than are told.</summary>
    public sealed class ManyFaults : IFieldShape<int>
    {
        public static string Schema => "{}";

        public static Optional<int> Read(string name, JsonElement sent, ICollection<FieldError> errors)
        {
            for (var i = 0; i < 500; i++)
            {
                errors.Add(new FieldError($"{name}/{i}", ["wrong"]));
            }

            return default;
        }
    }

    [Fact]
    public void A_whole_body_means_the_default_of_what_it_leaves_out_and_a_part_of_one_does_not()
    {
        Assert.Equal(-1, Read("""{"name":"a"}""").Interval.Value);
        Assert.False(Read("{}", partial: true).Interval.Sent);
        Assert.Equal(3, Read("""{"name":"a","interval":3}""").Interval.Value);
    }

    [Theory]
    [InlineData("{}", """{"name":["This field is required."]}""")]
    [InlineData("""{"name":"a","gender":null}""", """{"gender":["This field may not be null."]}""")]
    [InlineData("""{"name":"a","gender":"Nobody"}""", """{"gender":["\"None\" is not a valid choice."]}""")]
    [InlineData("""{"name":"a","comment":"  "}""", """{"comment":["Say something"]}""")]
    [InlineData("""{"name":"a","comment":7}""", """{"comment":["Say something"]}""")]
    [InlineData("""{"name":"a","countries":["a long name of a country"]}""", """{"countries":["Ensure this field has no more than 20 characters."]}""")]
    [InlineData("""{"name":"a","notes":null}""", """{"notes":["This field may not be null."]}""")]
    [InlineData("""{"name":"a","notes":{}}""", """{"notes":["Expected a list of items but got type \"dict\"."]}""")]
    [InlineData("""{"name":"a","notes":[{"text":"a"},{"text":"b"},{"text":"c"}]}""", """{"notes":["Ensure this field has no more than 2 elements."]}""")]
    [InlineData(
        """{"name":"a","notes":[{"text":"a","details":null},7]}""",
        """{"notes":[{"details":["This field may not be null."]},{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}]}""")]
    [InlineData("""{"name":"a","owner":""}""", """{"owner":["This field may not be blank."]}""")]
    [InlineData("""{"name":"a","email":"nobody"}""", """{"email":["Enter a valid email address."]}""")]
    [InlineData("""{"name":"a","email":null}""", """{"email":["This field may not be null."]}""")]
    public void What_a_declaration_forbids_is_refused_in_its_words(string json, string refused) =>
        Assert.Equal(refused, Encoding.UTF8.GetString(ErrorWriter.Body(Assert.Throws<RequestRefusedException>(() => Read(json)).Error)));

    [Fact]
    public void What_counts_as_nothing_is_nothing()
    {
        var message = Read("""{"name":"a","driver":null,"countries":null,"others":null,"owner":"nobody"}""");
        Assert.Equal(("", "[]", false, (Guid?)null), (message.Driver.Value, message.Countries.Value, message.Others.Sent, message.Owner));
        Assert.Equal("[7]", Read("""{"name":"a","countries":7}""").Countries.Value);
    }

    [Fact]
    public void A_list_of_messages_is_read_item_by_item()
    {
        var notes = Read("""{"name":"a","notes":[{"text":"one"},{"text":"two","details":""}]}""").Notes.Value;
        Assert.Equal([new Note("one", null), new Note("two", "")], notes);
    }

    [Fact]
    public void What_a_shape_finds_counts_towards_the_faults_that_are_told() =>
        Assert.Equal(100, Assert.Throws<RequestRefusedException>(() => Read("""{"name":"a","faults":0}""")).Error.Errors.Length);

    private static Message Read(string json, bool partial = false)
    {
        var body = new RequestBody(RequestBody.FieldsOf(JsonElement.Parse(json)), partial) { IsCreation = !partial };
        return body.Checked(MessageReader<Message>.Instance.Read(body));
    }
}
