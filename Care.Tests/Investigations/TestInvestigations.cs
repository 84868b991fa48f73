using Care.Grains.Investigations;
using Care.Interfaces.Investigations;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Investigations;

/// <summary>The investigations that every test finds.</summary>
internal static class TestInvestigations
{
    public const string Haemoglobin = "Haemoglobin";

    public const string Potassium = "Potassium";

    public const string BloodGroup = "Blood Group";

    public static Task Load(NpgsqlDataSource database) => InvestigationLoader.Load(
        database,
        ["Haematology", "Biochemistry test"],
        [
            new(Haemoglobin, InvestigationType.Number, null, "g/dL", "12-16", 12, 16, ["Haematology"]),
            new(Potassium, InvestigationType.Number, null, "mmol/L", "3.5-5.1", 3.5, 5.1, ["Biochemistry test", "Haematology"]),
            new(BloodGroup, InvestigationType.Choice, "A+,A-,O+", null, null, null, null, ["Haematology"]),
        ]);

    /// <summary>The id of an investigation.</summary>
    public static async Task<Guid> Investigation(this CareSystem system, string name) =>
        (Guid)await system.Of("select id from investigation where name = $1", name);

    /// <summary>The id of a group.</summary>
    public static async Task<Guid> InvestigationGroup(this CareSystem system, string name) =>
        (Guid)await system.Of("select id from investigation_group where name = $1", name);

    /// <summary>The integer key of a group.</summary>
    public static async Task<int> InvestigationGroupKey(this CareSystem system, string name) =>
        (int)await system.Of("select pk from investigation_group where name = $1", name);

    private static async Task<object> Of(this CareSystem system, string sql, string name)
    {
        await using var command = system.Database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return (await command.ExecuteScalarAsync())!;
    }
}
