using Care.Grains.Diagnoses;
using Care.Interfaces.Demo;
using Npgsql;

namespace Care.Silo.Demo;

/// <summary>
/// The diagnoses that a demo system knows: a few dozen concepts of ICD-11 by code and name. All but cholera, whose number the client's own tests know, have ids
/// of the demo's own, beyond any that WHO's numbers come to; a real system loads WHO's list.
/// </summary>
internal static class DemoConcepts
{
    public const long Cholera = DemoExamples.Cholera;

    /// <summary>WHO's entity numbers have ten digits, their linearizations thirteen.</summary>
    private const long FirstOwn = 90_000_000_000_000;

    private static readonly (string Chapter, string[] Labels)[] Chapters =
    [
        ("01 Certain infectious or parasitic diseases",
        [
            "1A00 Cholera", "1A01 Intestinal infection due to other Vibrio", "1A02 Intestinal infections due to Shigella",
                "1A03 Intestinal infections due to Escherichia coli",
            "1A04 Intestinal infections due to Clostridioides difficile", "1A05 Intestinal infections due to Yersinia enterocolitica",
                "1A06 Gastroenteritis due to Campylobacter",
            "1A07 Typhoid fever", "1B10 Tuberculosis of the respiratory system", "1B91 Leptospirosis", "1D2Z Dengue fever, unspecified",
                "1E32 Influenza, virus not identified",
            "1F40 Malaria due to Plasmodium falciparum", "1F41 Malaria due to Plasmodium vivax", "1G40 Sepsis without septic shock",
                "1G41 Sepsis with septic shock",
        ]),
        ("03 Diseases of the blood or blood-forming organs", ["3A00 Iron deficiency anaemia"]),
        ("05 Endocrine, nutritional or metabolic diseases",
            ["5A10 Type 1 diabetes mellitus", "5A11 Type 2 diabetes mellitus", "5A22 Diabetic acute complications"]),
        ("06 Mental, behavioural or neurodevelopmental disorders", ["6A70 Single episode depressive disorder"]),
        ("08 Diseases of the nervous system", ["8A6Z Epilepsy or seizures, unspecified", "8B11 Cerebral ischaemic stroke"]),
        ("11 Diseases of the circulatory system",
            ["BA00 Essential hypertension", "BA41 Acute myocardial infarction", "BC81.3 Atrial fibrillation", "BD10 Congestive heart failure"]),
        ("12 Diseases of the respiratory system", ["CA22 Chronic obstructive pulmonary disease", "CA23 Asthma", "CA40 Pneumonia", "CB41 Respiratory failure"]),
        ("13 Diseases of the digestive system", ["DA63 Duodenal ulcer", "DB10 Appendicitis", "DC11 Cholelithiasis"]),
        ("16 Diseases of the genitourinary system",
            ["GB60 Acute kidney failure", "GB61 Chronic kidney disease", "GC08 Urinary tract infection, site not specified"]),
        ("21 Symptoms, signs or clinical findings, not elsewhere classified",
            ["MD30 Pain in throat or chest", "ME24.A1 Haemorrhage of anus and rectum", "MG26 Fever of other or unknown origin"]),
        ("22 Injury, poisoning or certain other consequences of external causes", ["NC72 Fracture of femur"]),
        ("25 Codes for special purposes", ["RA01.0 COVID-19, virus identified", "RA01.1 COVID-19, virus not identified"]),
    ];

    /// <summary>Adds what is missing.</summary>
    public static Task Load(NpgsqlDataSource database)
    {
        List<ConceptEntry> list = [];
        foreach (var (chapter, labels) in Chapters)
        {
            var parent = Add(chapter, "chapter", null);
            foreach (var label in labels)
            {
                Add(label, "category", parent);
            }
        }

        return ConceptLoader.Load(database, list);

        long Add(string label, string kind, long? parent)
        {
            var isCholera = label == "1A00 Cholera";
            var id = isCholera ? Cholera : FirstOwn + list.Count;
            list.Add(new(id, isCholera ? $"http://id.who.int/icd/entity/{id}" : $"urn:care:demo:icd11:{id}", label, kind, parent, IsLeaf: kind == "category"));
            return id;
        }
    }
}
