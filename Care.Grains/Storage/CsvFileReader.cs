using System.Globalization;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using CsvHelper;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>Reads the rows of a statement straight into the file of an export (<see cref="CsvFile"/>).</summary>
internal static class CsvFileReader
{
    private static readonly CsvWriterOptions Format = new() { WriteByteOrderMark = true, NewLine = "\r\n" };

    public static async Task<CsvFile> ReadCsv(this NpgsqlCommand command, string name, IReadOnlyList<CsvColumn> columns, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using (var csv = CsvWriter.Create(bytes, Format, leaveOpen: true))
        {
            csv.WriteHeader([.. columns.Select(column => column.Header)]);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                for (var i = 0; i < columns.Count; i++)
                {
                    csv.WriteField(rows.IsDBNull(i) ? "" : Harmless(columns[i].Text(rows, i)));
                }

                await csv.EndRecordAsync(cancellation);
            }
        }

        return new CsvFile(name, bytes.ToArray());
    }

    /// <summary>
    /// A name that a spreadsheet would run as a formula is marked as text by an apostrophe (docs/differences.md). A sign with nothing but digits behind it is a
    /// phone number or a number, and stays as it is.
    /// </summary>
    internal static string Harmless(string text) => text switch
    {
        ['+' or '-', .. var rest] when rest.AsSpan().ContainsAnyExceptInRange('0', '9') => "'" + text,
        ['=' or '@' or '\t' or '\r', ..] => "'" + text,
        _ => text,
    };
}

/// <summary>A column of an export: its header, and how the value is written that stands in the statement's column of the same place.</summary>
internal sealed record CsvColumn(string Header, Func<NpgsqlDataReader, int, string> Text)
{
    /// <summary>The value as it is.</summary>
    public CsvColumn(string header)
        : this(header, static (row, column) => Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture) ?? "")
    {
    }

    /// <summary>A choice by its label; a number that none has, as it is.</summary>
    public static CsvColumn Labelled<T>(string header)
        where T : struct, Enum => new(header, static (row, column) =>
            Choice<T>.TryParseNumber(row.GetInt32(column), out var value)
                ? Choice<T>.Label(value)
                : row.GetInt32(column).ToString(CultureInfo.InvariantCulture));

    /// <summary>A truth value as <c>YES</c> or <c>NO</c>.</summary>
    public static CsvColumn YesOrNo(string header) => new(header, static (row, column) => row.GetBoolean(column) ? "YES" : "NO");
}
