using System.Globalization;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>A column of an export: its header, and how the value is written that stands in the statement's column of the same place.</summary>
internal sealed record CsvColumn(string Header, Func<NpgsqlDataReader, int, string> Text)
{
    /// <summary>The value as it is.</summary>
    public CsvColumn(string header)
        : this(header, static (row, column) => Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture) ?? "")
    {
    }
}
