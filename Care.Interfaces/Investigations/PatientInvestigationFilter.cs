using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Investigations;

/// <summary>Which results of a patient are shown side by side (contract 06, §6).</summary>
[GenerateSerializer, Immutable, Alias("care.PatientInvestigationFilter")]
public sealed record PatientInvestigationFilter
{
    /// <summary>How many sessions stand side by side on a page of them.</summary>
    public const int SessionsOfPage = 5;

    /// <summary>Which results. Their investigations have to be named.</summary>
    [Id(0)]
    public InvestigationValueFilter Values { get; init; } = new();

    /// <summary>Which page of the sessions that have results of the named investigations, the newest first; from 1. What is none is the first.</summary>
    [Id(1), Shape<SessionPageShape>]
    public int SessionPage { get; init; } = 1;

    internal sealed class SessionPageShape : IParameterShape<int>
    {
        private SessionPageShape()
        {
        }

        public static string Schema => """{"type":"integer","minimum":1,"default":1}""";

        public static int Read(string name, string? text, ICollection<FieldError> errors) =>
            WholeNumber.TryParse(text, out int page) && page > 0 ? page : 1;
    }
}
