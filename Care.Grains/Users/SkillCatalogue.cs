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
    /// <returns>How many were added.</returns>
    public static async Task<int> Load(NpgsqlDataSource database, CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand("insert into skill (name) select unnest($1::text[]) on conflict (name) do nothing");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Names });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
