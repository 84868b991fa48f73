using Care.Grains.Catalogues;
using Care.Grains.Storage;
using Care.Interfaces.Diagnoses;
using Npgsql;

namespace Care.Grains.Diagnoses;

/// <summary>The concepts of ICD-11 as this silo knows them.</summary>
internal sealed class ConceptDirectory : Catalogue<ConceptIndex>
{
    public ConceptDirectory(CareDatabase database, ChangeFeed changes)
        : base(database, changes, "icd11")
    {
    }

    /// <summary>Fixed concepts, for the in-memory test cluster.</summary>
    public ConceptDirectory(ConceptIndex concepts)
        : base(concepts)
    {
    }

    protected override async Task<ConceptIndex> ReadAll(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select id, label, coalesce(chapter_short, '') from icd11_concept", connection);
        List<Concept> concepts = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            concepts.Add(new(rows.GetInt64(0), rows.GetString(1), rows.GetString(2)));
        }

        return new ConceptIndex(concepts);
    }
}
