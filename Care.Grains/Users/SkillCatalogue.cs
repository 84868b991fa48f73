using Npgsql;

namespace Care.Grains.Users;

/// <summary>The medical specialities that a system starts with (contract 01, G4).</summary>
public static class SkillCatalogue
{
    private static readonly string[] Names =
    [
        "Anesthesiologist", "Cardiac Surgeon", "Cardiologist", "Dentist", "Dermatologist", "Diabetologist", "Emergency Medicine Physician", "Endocrinologist",
        "Family Physician", "Gastroenterologist", "General Medicine", "General Surgeon", "Geriatrician", "Hematologist", "Immunologist",
        "Infectious Disease Specialist", "Intensivist", "MBBS doctor", "Medical Officer", "Nephrologist", "Neuro Surgeon", "Neurologist",
        "Obstetrician and Gynecologist", "Oncologist", "Oncology Surgeon", "Ophthalmologist", "Oral and Maxillofacial Surgeon", "Orthopedic",
            "Orthopedic Surgeon",
        "Otolaryngologist (ENT)", "Pediatrician", "Palliative care Physician", "Pathologist", "Pediatric Surgeon", "Physician", "Plastic Surgeon",
            "Psychiatrist",
        "Pulmonologist", "Radio technician", "Radiologist", "Rheumatologist", "Sports Medicine Specialist", "Thoraco-Vascular Surgeon",
        "Transfusion Medicine Specialist", "Urologist",
    ];

    /// <summary>Adds the skills that are missing; those that are there stay as they are.</summary>
    /// <param name="database">The database.</param>
    /// <param name="known">The ids of those that are to have one of their own choice, by name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many were added.</returns>
    public static async Task<int> Load(NpgsqlDataSource database, IReadOnlyDictionary<string, Guid>? known = null, CancellationToken cancellation = default)
    {
        await using var command =
            database.CreateCommand("insert into skill (id, name) select * from unnest($1::uuid[], $2::text[]) on conflict (name) do nothing");
        command.Parameters.Add(
            new NpgsqlParameter<Guid[]> { TypedValue = [.. Names.Select(name => known?.TryGetValue(name, out var id) == true ? id : Guid.NewGuid())] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Names });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
