namespace Care.Interfaces.Calls;

/// <summary>A list as a file for spreadsheets, made by the silo that read it: UTF-8 with a byte order mark, commas, CRLF (contract 02, §3.1).</summary>
/// <param name="Name">The name that the file is offered under.</param>
/// <param name="Utf8">The whole file.</param>
[GenerateSerializer, Immutable, Alias("care.CsvFile")]
public readonly record struct CsvFile([property: Id(0)] string Name, [property: Id(1)] byte[] Utf8);
