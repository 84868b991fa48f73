using System.Text.Json;

namespace Care.Tests.Summaries;

/// <summary>A summary as it is stored.</summary>
internal sealed record SummaryRow(string Subject, DateOnly Day, DateTimeOffset CreatedDate, DateTimeOffset ModifiedDate, JsonElement Data)
{
    public int Number(string key) => Data.GetProperty(key).GetInt32();

    public string? Text(string key) => Data.GetProperty(key).GetString();
}
