using Care.Grains.Storage;
using Care.Interfaces.Diagnoses;

namespace Care.Grains.Diagnoses;

/// <summary>The concepts of ICD-11 as this silo knows them.</summary>
internal sealed class ConceptDirectory : Catalogue<ConceptIndex>
{
    private readonly CareDatabase? database;

    public ConceptDirectory(CareDatabase database, ChangeFeed changes)
        : base(changes, "icd11") => this.database = database;

    /// <summary>Fixed concepts, for the in-memory test cluster.</summary>
    public ConceptDirectory(ConceptIndex concepts)
        : base(concepts)
    {
    }

    protected override async Task<ConceptIndex> ReadAll(CancellationToken cancellation)
    {
        // From the database itself: what a replica was late with would stay in memory.
        await using var command = database!.State.CreateCommand("select id, label, coalesce(chapter_short, '') from icd11_concept");
        List<Concept> concepts = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            concepts.Add(new(rows.GetInt64(0), rows.GetString(1), rows.GetString(2)));
        }

        return new ConceptIndex(concepts);
    }
}
