using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Samples;
using static Care.Interfaces.Samples.SampleStatus;

namespace Care.Tests.Samples;

/// <summary>What a change of a sample must say, and what comes of it (contract 04, §11.4, rules 1 to 7).</summary>
public sealed class SampleStepRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_result_alone_completes_a_sample_and_without_either_there_is_no_step()
    {
        Assert.Equal(Completed, SampleStepRule.Requested(new() { Result = SampleResult.Negative }));
        Assert.Equal(Approved, SampleStepRule.Requested(new() { Status = Approved, Result = SampleResult.Positive }));
        Assert.Null(SampleStepRule.Requested(new() { Result = SampleResult.Invalid }));
        Assert.Equal(("status", "is required"), Told(new() { Diagnosis = "x" }, ReceivedAtLab));
    }

    [Fact]
    public void A_step_that_the_table_does_not_know_is_answered_with_those_that_it_knows()
    {
        Assert.Equal(
            ("status", "Next valid choices are: APPROVED, DENIED"), Told(new() { Status = Completed, Result = SampleResult.Positive }, RequestSubmitted));
        Assert.Equal(("status", "Next valid choices are: COMPLETED"), Told(new() { Status = Approved }, Completed));
    }

    [Fact]
    public void A_result_comes_with_completion_and_with_nothing_else()
    {
        foreach (var (from, to) in Choice<SampleStatus>.All.SelectMany(from => SampleStatusRule.Next(from).Select(to => (from, to))))
        {
            Assert.Equal(
                to == Completed ? ("result", "is required as the test is complete") : null, Told(new() { Status = to }, from));
            Assert.Equal(
                to == Completed ? null : ("result", "Result can't be updated unless test is complete"),
                Told(new() { Status = to, Result = SampleResult.Positive }, from));
        }
    }

    [Fact]
    public void A_result_that_is_awaited_counts_as_given_and_is_the_only_one_that_is_followed_by_another()
    {
        Assert.Null(Told(new() { Status = Completed, Result = SampleResult.Awaiting }, ReceivedAtLab));
        Assert.Null(Told(new() { Result = SampleResult.Negative }, Completed));
        Assert.Equal(("result", "cannot change result for completed test."), Told(new() { Result = SampleResult.Negative }, Completed, SampleResult.Positive));
        Assert.Equal(
            ("result", "cannot change result for completed test."),
                Told(new() { Status = Completed, Result = SampleResult.Positive }, Completed, SampleResult.Invalid));
    }

    [Fact]
    public void A_result_is_dated_only_where_it_is_told() => Assert.Equal(
        ("date_of_result", "cannot be provided without result"), Told(new() { Status = SentToCollectionCentre, DateOfResult = Now }, Approved));

    [Fact]
    public void A_sample_was_taken_when_somebody_says_so_else_when_it_goes_on_its_way()
    {
        Assert.Equal(Now, SampleStepRule.Taken(SentToCollectionCentre, null, Now));
        Assert.Equal(Now.AddDays(-1), SampleStepRule.Taken(ReceivedAtLab, Now.AddDays(-1), Now));
        Assert.Null(SampleStepRule.Taken(Approved, null, Now));
        Assert.Null(SampleStepRule.Taken(Completed, null, Now));
    }

    [Fact]
    public void A_result_is_of_the_time_that_is_told_else_of_now()
    {
        Assert.Equal(Now, SampleStepRule.Resulted(new() { Result = SampleResult.Positive }, null, Now));
        Assert.Equal(Now.AddHours(-2), SampleStepRule.Resulted(new() { Result = SampleResult.Positive, DateOfResult = Now.AddHours(-2) }, null, Now));
        Assert.Equal(Now.AddDays(-9), SampleStepRule.Resulted(new() { Status = Approved }, Now.AddDays(-9), Now));
    }

    [Fact]
    public void A_sample_that_is_asked_for_again_awaits_its_result()
    {
        Assert.Equal(SampleResult.Awaiting, SampleStepRule.Result(RequestSubmitted, SampleResult.Invalid));
        Assert.Equal(SampleResult.Positive, SampleStepRule.Result(Completed, SampleResult.Positive));
    }

    private static (string Field, string Message)? Told(PatientSampleWrite body, SampleStatus status, SampleResult result = SampleResult.Awaiting) =>
        SampleStepRule.Check(body, status, result) is { Kind: ErrorKind.Invalid, Errors: [{ Plain: false, Field: var field, Messages: [var message] }] }
            ? (field, message)
            : null;
}
