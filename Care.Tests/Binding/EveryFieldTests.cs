using Care.WebFront.Binding;

namespace Care.Tests.Binding;

/// <summary>
/// Nothing gets lost on the way: each field of each message that a route takes is sent, stored, read back and shown. Messages, fields and views are found by
/// themselves, by what routes say that they take and answer; what is not shown is an exception in <see cref="FieldsThatAreNotShown"/>, with its reason.
/// </summary>
public sealed class EveryFieldTests(WholeObjects objects) : IClassFixture<WholeObjects>
{
    [Fact]
    public void A_field_that_is_sent_is_stored_and_shown()
    {
        HashSet<string> fields =
            [.. objects.Messages.SelectMany(message => SentField.Flat(message).Select(field => $"{message.Name}.{field.Property.Name}"))];

        Assert.True(objects.Lost is [], string.Join('\n', objects.Lost));
        Assert.Empty(fields.Except(FieldsThatAreNotShown.Fields.Keys).Except(objects.Shown));
        Assert.Empty(FieldsThatAreNotShown.Fields.Keys.Except(fields));
    }

    /// <summary>
    /// The mapper does not compile where it fills nothing; what is written by hand beside it, the queries and the grains of whole answers does. A member that
    /// is null, empty, false or 0 in every answer after everything was set is one that nobody fills.
    /// </summary>
    [Fact]
    public void A_member_of_a_view_is_filled_somewhere()
    {
        Assert.True(objects.Members.Count > 500);
        var empty = objects.Members.Except(objects.Filled).Where(member => !MembersThatAreNotFilled.Views.ContainsKey(member.Split('.')[0])).ToList();
        var unfilled = empty.Except(MembersThatAreNotFilled.Members.Keys).Order().ToList();
        Assert.True(unfilled is [], string.Join('\n', unfilled));
        Assert.Empty(MembersThatAreNotFilled.Members.Keys.Except(empty));
        Assert.Empty(MembersThatAreNotFilled.Views.Keys.Except(objects.Members.Select(member => member.Split('.')[0])));
    }
}
