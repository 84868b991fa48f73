using Care.Grains.Investigations;
using Care.Interfaces.Investigations;
using Npgsql;

namespace Care.Silo.Demo;

/// <summary>
/// The investigations that a demo system knows: the common ones of a ward's laboratory with the ranges that are usual for adults. A real system loads its
/// laboratory's own.
/// </summary>
internal static class DemoInvestigations
{
    public const string Haemoglobin = "Haemoglobin";
    public const string Leukocytes = "Leukocyte count";
    public const string Platelets = "Platelet count";
    public const string Sodium = "Sodium";
    public const string Potassium = "Potassium";
    public const string Creatinine = "Creatinine";
    public const string Protein = "C-reactive protein";
    public const string BloodGroup = "ABO and Rh group";
    public const string BloodFilm = "Peripheral blood film";

    private const string Haematology = "Haematology";
    private const string Biochemistry = "Biochemistry test";
    private const string Urine = "Urine Test";
    public const string BloodCount = "CBC";
    private const string Differential = "Differential white blood cell count";
    private const string Liver = "Liver Function Test";
    private const string Kidney = "Kidney Function test";

    private static readonly string[] Groups = [Haematology, Biochemistry, Urine, BloodCount, Differential, Liver, Kidney];

    private static readonly InvestigationEntry[] Investigations =
    [
        Measured(Haemoglobin, "g/dL", 12, 17, BloodCount, Haematology),
        Measured("Haematocrit", "%", 36, 50, BloodCount),
        Measured("Erythrocyte count", "million/µL", 3.9, 5.7, BloodCount),
        Measured("Mean corpuscular volume", "fL", 80, 100, BloodCount),
        Measured("Mean corpuscular haemoglobin", "pg", 27, 33, BloodCount),
        Measured(Leukocytes, "/µL", 4000, 11000, BloodCount, Haematology),
        Measured(Platelets, "/µL", 150_000, 450_000, BloodCount, Haematology),
        Measured("Reticulocytes", "%", 0.5, 2.5, Haematology),
        Measured("Erythrocyte sedimentation rate", "mm in the first hour", 0, 20, Haematology),
        Measured("Prothrombin time", "s", 11, 13.5, Haematology),
        Measured("INR", null, 0.8, 1.2, Haematology),
        Measured("Activated partial thromboplastin time", "s", 25, 35, Haematology),
        Measured("D-dimer", "µg/mL FEU", 0, 0.5, Haematology),
        Described(BloodFilm, Haematology),
        Chosen(BloodGroup, "A+,A-,B+,B-,AB+,AB-,O+,O-", Haematology),
        Measured("Neutrophils", "%", 40, 75, Differential),
        Measured("Lymphocytes", "%", 20, 45, Differential),
        Measured("Monocytes", "%", 2, 10, Differential),
        Measured("Eosinophils", "%", 1, 6, Differential),
        Measured("Basophils", "%", 0, 1, Differential),
        Measured(Sodium, "mmol/L", 135, 145, Biochemistry, Kidney),
        Measured(Potassium, "mmol/L", 3.5, 5.1, Biochemistry, Kidney),
        Measured("Chloride", "mmol/L", 98, 107, Biochemistry),
        Measured("Bicarbonate", "mmol/L", 22, 29, Biochemistry),
        Measured("Calcium", "mg/dL", 8.5, 10.5, Biochemistry),
        Measured("Magnesium", "mg/dL", 1.7, 2.4, Biochemistry),
        Measured("Fasting blood glucose", "mg/dL", 70, 100, Biochemistry),
        Measured("HbA1c", "%", 4, 5.6, Biochemistry),
        Measured("Lactate", "mmol/L", 0.5, 2, Biochemistry),
        Measured(Protein, "mg/L", 0, 5, Biochemistry),
        Measured("Procalcitonin", "ng/mL", 0, 0.05, Biochemistry),
        Measured("Ferritin", "ng/mL", 15, 300, Biochemistry),
        Measured("Troponin I", "ng/mL", 0, 0.04, Biochemistry),
        Measured("Thyroid stimulating hormone", "mIU/L", 0.4, 4, Biochemistry),
        Measured("Total cholesterol", "mg/dL", null, 200, Biochemistry),
        Measured("Triglycerides", "mg/dL", null, 150, Biochemistry),
        Measured("Bilirubin, total", "mg/dL", 0.2, 1.2, Liver),
        Measured("Bilirubin, direct", "mg/dL", 0, 0.3, Liver),
        Measured("Aspartate aminotransferase", "U/L", 0, 40, Liver),
        Measured("Alanine aminotransferase", "U/L", 0, 41, Liver),
        Measured("Alkaline phosphatase", "U/L", 40, 130, Liver),
        Measured("Albumin", "g/dL", 3.5, 5, Liver),
        Measured("Total protein", "g/dL", 6, 8.3, Liver),
        Measured("Urea", "mg/dL", 15, 40, Kidney),
        Measured(Creatinine, "mg/dL", 0.6, 1.2, Kidney),
        Measured("Uric acid", "mg/dL", 2.6, 7.2, Kidney),
        Measured("Specific gravity of urine", null, 1.005, 1.03, Urine),
        Measured("pH of urine", null, 4.5, 8, Urine),
        Described("Protein in urine", Urine),
        Described("Glucose in urine", Urine),
        Described("Ketones in urine", Urine),
        Described("Microscopy of urine", Urine),
        Described("Culture of urine", Urine),
    ];

    /// <summary>Adds what is missing.</summary>
    public static Task Load(NpgsqlDataSource database) => InvestigationLoader.Load(database, Groups, Investigations, DemoIds.Investigations);

    private static InvestigationEntry Measured(string name, string? unit, double? min, double? max, params string[] groups) => new(
        name,
        InvestigationType.Number,
        null,
        unit,
        FormattableString.Invariant(min is null ? (FormattableString)$"below {max} {unit}" : $"{min} to {max} {unit}").TrimEnd(),
        min,
        max,
        groups);

    private static InvestigationEntry Described(string name, params string[] groups) =>
        new(name, InvestigationType.Text, null, null, null, null, null, groups);

    private static InvestigationEntry Chosen(string name, string choices, params string[] groups) =>
        new(name, InvestigationType.Choice, choices, null, null, null, null, groups);
}
