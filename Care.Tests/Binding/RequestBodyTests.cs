using System.Text;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Errors;

namespace Care.Tests.Binding;

/// <summary>Fields of a body, their limits and messages (contract 01, A2 to A5, A8).</summary>
public sealed class RequestBodyTests
{
    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var body = Body("""{"name":"  ","pincode":"x","kasp":"maybe","when":"24-10-2024","owner":"x","missing_is":"not here"}""");
        body.Text("name");
        body.Integer("pincode", 0, 999_999);
        body.Boolean("kasp");
        body.Date("when");
        body.ExternalId("owner");
        body.Text("address");
        Assert.Equal(
            """{"name":["This field may not be blank."],"pincode":["A valid integer is required."],"kasp":["Must be a valid boolean."],"when":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."],"owner":["invalid uuid"]}""",
            Refused(body));
    }

    [Fact]
    public void Of_very_many_faults_the_first_are_told_and_the_rest_is_not_looked_for()
    {
        var body = Body($$"""{"contacts":[{{string.Join(',', Enumerable.Repeat("{\"name\":\"\"}", 900))}}]}""");
        var looked = 0;
        var refused = Assert.Throws<RequestRefusedException>(() =>
        {
            foreach (var item in body.Objects("contacts")!)
            {
                looked++;
                item.Text("name");
            }
        });
        Assert.Equal((100, 100), (looked, refused.Error.Errors.Length));

        var longer = Body($$"""{"contacts":[{{string.Join(',', Enumerable.Repeat("{}", 1001))}}]}""");
        Assert.Null(longer.Objects("contacts"));
        Assert.Equal("""{"contacts":["Ensure this field has no more than 1000 elements."]}""", Refused(longer));
    }

    [Fact]
    public void A_message_does_not_repeat_all_that_was_sent()
    {
        var body = Body($$"""{"kind":"{{new string('x', 100_000)}}"}""");
        body.Plain<UserType>("kind");
        Assert.InRange(Refused(body).Length, 400, 600);
    }

    [Fact]
    public void Left_out_is_not_null_and_null_is_not_a_value()
    {
        var body = Body("""{"a":null,"b":"text"}""");
        Assert.Equal((true, null), (body.TextOrNull("a").Sent, body.TextOrNull("a").Value));
        Assert.Equal((true, "text"), (body.TextOrNull("b").Sent, body.TextOrNull("b").Value));
        Assert.False(body.TextOrNull("c").Sent);
        body.Text("a");
        Assert.Equal("""{"a":["This field may not be null."]}""", Refused(body));
    }

    [Theory]
    [InlineData("40", 40), InlineData("\"40\"", 40), InlineData("40.0", 40)]
    public void Numbers_come_as_numbers_or_text(string sent, int value) => Assert.Equal(value, Body($$"""{"n":{{sent}}}""").Integer("n", 0, 100).Value);

    [Theory]
    [InlineData("0", "Ensure this value is greater than or equal to 1."), InlineData("169", "Ensure this value is less than or equal to 168."),
        InlineData("4.5", "A valid integer is required."), InlineData("99999999999999999999999999999999", "A valid integer is required.")]
    public void Numbers_have_limits(string sent, string message)
    {
        var body = Body($$"""{"n":{{sent}}}""");
        body.Integer("n", min: 1, max: 168);
        Assert.Equal($$"""{"n":["{{message}}"]}""", Refused(body));
    }

    [Theory]
    [InlineData("\"12.50\"", null), InlineData("12.5", null), InlineData("-1.5e1", null), InlineData("\"0001234.5\"", null), InlineData("\".5\"", null),
        InlineData("\"5.\"", null)]
    [InlineData("12.505", "Ensure that there are no more than 2 decimal places."),
        InlineData("12345", "Ensure that there are no more than 4 digits before the decimal point.")]
    [InlineData("1234567", "Ensure that there are no more than 6 digits in total."),
        InlineData("0.0000001", "Ensure that there are no more than 6 digits in total."),
        InlineData("1e400", "Ensure that there are no more than 6 digits in total."),
        InlineData("100000000000000000000000000000000", "Ensure that there are no more than 6 digits in total.")]
    [InlineData("\"x\"", "A valid number is required."), InlineData("\"NaN\"", "A valid number is required."),
        InlineData("\"1,5\"", "A valid number is required."), InlineData("\".\"", "A valid number is required.")]
    public void Decimals_have_places(string sent, string? message)
    {
        var body = Body($$"""{"n":{{sent}}}""");
        body.DecimalOrNull("n", digits: 6, decimals: 2, -9999.99m, 9999.99m);
        if (message is null)
        {
            Assert.Equal(1, body.Checked(1));
            return;
        }

        Assert.Equal($$"""{"n":["{{message}}"]}""", Refused(body));
    }

    [Theory, InlineData("\"Doctor\""), InlineData("15"), InlineData("\"15\"")]
    public void A_labelled_choice_comes_as_label_or_number(string sent) =>
        Assert.Equal(UserType.Doctor, Body($$"""{"t":{{sent}}}""").Labelled<UserType>("t").Value);

    [Theory, InlineData("\"Wizard\"", "None"), InlineData("\"\"", "None"), InlineData("99", "99")]
    public void An_unknown_choice_is_told_in_the_contracts_words(string sent, string told)
    {
        var body = Body($$"""{"t":{{sent}}}""");
        body.Labelled<UserType>("t");
        Assert.Equal($$"""{"t":["\"{{told}}\" is not a valid choice."]}""", Refused(body));
    }

    [Fact]
    public void Errors_of_list_items_are_an_array_with_nothing_for_the_good_ones()
    {
        var body = Body("""{"items":[{"n":1},{"n":"x"},7]}""");
        foreach (var item in body.Objects("items")!)
        {
            item.Integer("n", 0, 100);
        }

        Assert.Equal("""{"items":[{},{"n":["A valid integer is required."]},{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}]}""",
            Refused(body));
    }

    [Fact]
    public void Text_is_trimmed_and_bounded()
    {
        var body = Body("""{"a":"  x  ","b":"12345","c":"a\u0000b"}""");
        Assert.Equal("x", body.Text("a").Value);
        body.Text("b", max: 4);
        body.Text("c");
        Assert.Equal("""{"b":["Ensure this field has no more than 4 characters."],"c":["Null characters are not allowed."]}""", Refused(body));
    }

    private static RequestBody Body(string json) =>
        new(JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value), partial: false);

    private static string Refused(RequestBody body) =>
        Encoding.UTF8.GetString(ErrorWriter.Body(Assert.Throws<RequestRefusedException>(() => body.Checked(0)).Error));
}
