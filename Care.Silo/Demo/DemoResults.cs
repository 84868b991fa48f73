using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Investigations;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// What the laboratory found for some of the demo's patients: seven sessions each, so that reports have a second page. A consultation that has results stays as
/// it is.
/// </summary>
internal sealed class DemoResults(IGrainFactory grains)
{
    private const int Sessions = 7;

    /// <summary>The admissions that get results; the others are left without, as new ones are.</summary>
    private static readonly string[] Admissions = ["IP-1000", "IP-2003"];

    /// <summary>Logs what is missing, in the name of the district's administrator.</summary>
    public async Task Log(Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var catalogue = (await grains.GetGrain<IInvestigationQueries>(0).List(new(null, null), new PageNumber(1, 500)))
                .EnsureSucceeded("The list of investigations").Read()
                .ToDictionary(investigation => investigation.Name, investigation => investigation.ExternalId);
            var listed = (await grains.GetGrain<IConsultationQueries>(0).List(new(null, null), new Paging(Paging.MaxLimit, 0)))
                .EnsureSucceeded("The list of consultations");
            foreach (var consultation in listed.Read().Where(consultation => Admissions.Contains(consultation.PatientNo)))
            {
                var there = (await grains.GetGrain<IInvestigationValueQueries>(0).List(consultation.Id, new(), new PageNumber(1, 1)))
                    .EnsureSucceeded("The list of results");
                for (var session = 0; there.Count == 0 && session < Sessions; session++)
                {
                    InvestigationResultsWrite results = new() { Investigations = [.. Results(session).Select(result => Logged(result, catalogue))] };
                    (await grains.GetGrain<IInvestigationSession>(DemoIds.Of($"session {session} of {consultation.Id}")).Log(consultation.Id, results))
                        .EnsureSucceeded("A session of results");
                }
            }
        }
    }

    private static NewInvestigationValue Logged((string Investigation, double? Value, string? Notes) result, Dictionary<string, Guid> catalogue) =>
        new() { Investigation = catalogue[result.Investigation], Value = result.Value, Notes = result.Notes };

    /// <summary>An infection on its way out.</summary>
    private static IEnumerable<(string Investigation, double? Value, string? Notes)> Results(int session)
    {
        yield return (DemoInvestigations.Haemoglobin, Math.Round(10.8 + (0.2 * session), 1), null);
        yield return (DemoInvestigations.Leukocytes, 18_400 - (1_600 * session), null);
        yield return (DemoInvestigations.Platelets, 138_000 + (14_000 * session), null);
        yield return (DemoInvestigations.Sodium, 132 + session, null);
        yield return (DemoInvestigations.Potassium, Math.Round(3.1 + (0.2 * session), 1), session == 0 ? "replaced" : null);
        yield return (DemoInvestigations.Creatinine, Math.Round(1.9 - (0.15 * session), 2), null);
        yield return (DemoInvestigations.Protein, 96 - (14 * session), null);
        if (session == 0)
        {
            yield return (DemoInvestigations.BloodGroup, null, "B+");
            yield return (DemoInvestigations.BloodFilm, null, "Neutrophil leukocytosis with toxic granulation");
        }
    }
}
