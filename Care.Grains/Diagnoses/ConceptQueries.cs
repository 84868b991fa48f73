using Care.Interfaces.Calls;
using Care.Interfaces.Diagnoses;
using Orleans.Concurrency;

namespace Care.Grains.Diagnoses;

[StatelessWorker(maxLocalWorkers: 4), GrainType("concept-queries")]
internal sealed class ConceptQueries(ConceptDirectory concepts) : Grain, IConceptQueries
{
    private const int MaxConcepts = 20;

    public async Task<Outcome<Document<Concept[]>>> Search(string? query, int limit) =>
        Document<Concept[]>.Of([.. (await concepts.Current()).Search(query, Math.Clamp(limit, 1, MaxConcepts))]);

    public async Task<Outcome<Document<Concept>>> Get(long concept) =>
        (await concepts.Current()).Find(concept) is { } found ? Document<Concept>.Of(found) : Error.OfDetail(ErrorKind.NotFound, "Not found.");
}
