using Care.Grains.Diagnoses;
using Npgsql;

namespace Care.Tests.Servers;

/// <summary>The concepts of ICD-11 that every test finds.</summary>
internal static class TestConcepts
{
    /// <summary>1A00 Cholera.</summary>
    public const long Cholera = 257068234;

    /// <summary>CA40 Pneumonia.</summary>
    public const long Pneumonia = 142052508;

    /// <summary>CA23 Asthma.</summary>
    public const long Asthma = 1656445230;

    public static Task Load(NpgsqlDataSource database) => ConceptLoader.Load(
        database, [Of(Cholera, "1A00 Cholera"), Of(Pneumonia, "CA40 Pneumonia"), Of(Asthma, "CA23 Asthma")]);

    private static ConceptEntry Of(long id, string label) => new(id, $"http://id.who.int/icd/entity/{id}", label, "category", null, IsLeaf: true);
}
