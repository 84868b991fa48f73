using Care.Grains.Catalogues;
using Care.Grains.Medicines;
using Care.Interfaces.Medicines;
using Npgsql;

namespace Care.Silo.Demo;

/// <summary>
/// The medicines that a demo system knows: substances that hospitals have by their names, and the brands that the client's own tests look for, of which nothing
/// but the name is told. A real system loads a list of its own.
/// </summary>
internal static class DemoMedicines
{
    public const string Paracetamol = "Paracetamol";
    public const string Ondansetron = "Ondansetron";
    public const string Morphine = "Morphine";
    public const string Noradrenaline = "Noradrenaline";
    public const string Pantoprazole = "Pantoprazole";
    public const string Zinc = "Zinc sulfate";

    /// <summary>The client's tests prescribe these: the demo's patients are given others.</summary>
    private static readonly string[] Brands = ["DOLO", "DOLOLUP", "AGCON", "FDEP PLUS", "ZOLE"];

    /// <summary>By their class in the ATC.</summary>
    private static readonly (string Class, string[] Substances)[] Substances =
    [
        ("A02", ["Omeprazole", Pantoprazole, "Ranitidine"]),
        ("A03", ["Metoclopramide", "Dicyclomine", "Atropine"]),
        ("A04", [Ondansetron]),
        ("A07", ["Oral rehydration salts", "Loperamide"]),
        ("A10", ["Insulin, regular", "Insulin glargine", "Metformin", "Glimepiride"]),
        ("A11", ["Vitamin B complex", "Ascorbic acid", "Thiamine"]),
        ("A12", [Zinc, "Potassium chloride", "Calcium gluconate", "Magnesium sulfate"]),
        ("B01", ["Aspirin", "Clopidogrel", "Heparin", "Enoxaparin", "Warfarin", "Streptokinase"]),
        ("B02", ["Tranexamic acid", "Vitamin K"]),
        ("B03", ["Ferrous sulfate", "Folic acid", "Erythropoietin"]),
        ("B05", ["Ringer's lactate", "Sodium chloride 0.9 %", "Dextrose 5 %", "Mannitol"]),
        ("C01", ["Adrenaline", Noradrenaline, "Dopamine", "Dobutamine", "Digoxin", "Amiodarone", "Glyceryl trinitrate"]),
        ("C03", ["Furosemide", "Spironolactone"]),
        ("C07", ["Atenolol", "Metoprolol", "Propranolol"]),
        ("C08", ["Amlodipine", "Nifedipine"]),
        ("C09", ["Enalapril", "Ramipril", "Losartan"]),
        ("C10", ["Atorvastatin"]),
        ("H01", ["Oxytocin"]),
        ("H02", ["Dexamethasone", "Hydrocortisone", "Prednisolone", "Methylprednisolone"]),
        ("H03", ["Levothyroxine", "Carbimazole"]),
        ("J01", ["Amoxicillin", "Amoxicillin and clavulanic acid", "Ampicillin", "Azithromycin", "Benzylpenicillin", "Cefixime", "Ceftriaxone", "Ciprofloxacin",
            "Co-trimoxazole", "Doxycycline", "Gentamicin", "Meropenem", "Metronidazole", "Piperacillin and tazobactam", "Vancomycin"]),
        ("J02", ["Fluconazole", "Amphotericin B"]),
        ("J04", ["Rifampicin", "Isoniazid", "Pyrazinamide", "Ethambutol"]),
        ("J05", ["Aciclovir", "Oseltamivir", "Remdesivir"]),
        ("M01", ["Ibuprofen", "Diclofenac"]),
        ("N01", ["Ketamine", "Lidocaine", "Propofol"]),
        ("N02", [Paracetamol, Morphine, "Tramadol", "Fentanyl"]),
        ("N03", ["Phenytoin", "Sodium valproate", "Levetiracetam", "Carbamazepine"]),
        ("N05", ["Diazepam", "Lorazepam", "Midazolam", "Haloperidol", "Olanzapine"]),
        ("N06", ["Fluoxetine", "Amitriptyline"]),
        ("P01", ["Artesunate", "Chloroquine", "Hydroxychloroquine", "Quinine"]),
        ("P02", ["Albendazole", "Ivermectin"]),
        ("R03", ["Salbutamol", "Budesonide", "Ipratropium bromide", "Theophylline"]),
        ("R06", ["Cetirizine", "Chlorphenamine", "Promethazine"]),
        ("V03", ["N-Acetylcysteine", "Naloxone", "Pralidoxime"]),
        ("V04", ["Tuberculin"]),
    ];

    /// <summary>Adds what is missing.</summary>
    public static Task<CatalogueCounts> Load(NpgsqlDataSource database) => MedicineLoader.Load(
        database,
        [
            .. Brands.Select(name => new MedicineEntry(name, MedicineType.Brand)),
            .. Substances.SelectMany(group => group.Substances.Select(name => new MedicineEntry(name, MedicineType.Generic, AtcClassification: group.Class))),
        ],
        DemoIds.Medicines);
}
