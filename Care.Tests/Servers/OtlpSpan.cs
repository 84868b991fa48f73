namespace Care.Tests.Servers;

/// <summary>A span as <see cref="OtlpCollector"/> was sent it; ids in hexadecimal, no parent as an empty text.</summary>
public sealed record OtlpSpan(string Service, string Source, string Name, string Trace, string Id, string Parent);
