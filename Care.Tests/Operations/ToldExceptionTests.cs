using Care.Hosting;
using Npgsql;

namespace Care.Tests.Operations;

/// <summary>What a log tells of an exception: what it is and where, and no text that may quote a patient.</summary>
public sealed class ToldExceptionTests
{
    private const string Mark = "Chinnamma";

    public static TheoryData<string, Exception> Quoting => new()
    {
        { "Npgsql.PostgresException: SQLSTATE 23505, patient_name",
            new PostgresException($"Key (name)=({Mark}) already exists", "ERROR", "ERROR", "23505", constraintName: "patient_name") },
        { "System.FormatException", new FormatException($"The input string '{Mark}' was not in a correct format.") },
        { "System.Text.Json.JsonException", new System.Text.Json.JsonException($"'{Mark}' is an invalid start of a value.") },
        { "System.ArgumentException", new ArgumentException($"An item with the same key has already been added. Key: {Mark}") },
        { "Orleans.Runtime.OrleansException",
            new Orleans.Runtime.OrleansException($"not written: {Mark}", new PostgresException(Mark, "ERROR", "ERROR", "22P02")) },
        { "System.TimeoutException", new TimeoutException($"waited for {Mark}", new InvalidOperationException(Mark)) },
        { "System.AggregateException", new AggregateException(new FormatException(Mark), new TimeoutException("late")) },
    };

    [Theory, MemberData(nameof(Quoting))]
    public void A_text_that_may_quote_what_was_written_is_not_told(string begins, Exception exception)
    {
        var told = ToldException.Of(exception);
        Assert.StartsWith(begins, told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_the_machinery_is_told_and_where()
    {
        var told = ToldException.Of(Thrown(new TimeoutException("Redis did not answer", new IOException("Connection reset")))).ToString();
        Assert.Contains("System.TimeoutException: Redis did not answer", told, StringComparison.Ordinal);
        Assert.Contains("System.IO.IOException: Connection reset", told, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), told, StringComparison.Ordinal);
    }

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }
}
