using System.Collections.Frozen;

namespace Care.Grains.Diagnoses;

/// <summary>The short names of ICD-11's chapters, as wards call them (contract 05, §13).</summary>
internal static class ConceptChapters
{
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>
    {
        // The blank at the end is the contract's own; clients compare.
        ["01 Certain infectious or parasitic diseases"] = "Infection and parasites ",
        ["02 Neoplasms"] = "Neoplasms",
        ["03 Diseases of the blood or blood-forming organs"] = "Hematology",
        ["04 Diseases of the immune system"] = "Immune System",
        ["05 Endocrine, nutritional or metabolic diseases"] = "Endocrine, nutritional or metabolism",
        ["06 Mental, behavioural or neurodevelopmental disorders"] = "Mental, behavioural or neurological",
        ["07 Sleep-wake disorders"] = "Sleep",
        ["08 Diseases of the nervous system"] = "Nervous System",
        ["09 Diseases of the visual system"] = "Ophthalmology",
        ["10 Diseases of the ear or mastoid process"] = "ENT",
        ["11 Diseases of the circulatory system"] = "Circulatory System",
        ["12 Diseases of the respiratory system"] = "Respiratory System",
        ["13 Diseases of the digestive system"] = "Digestive System",
        ["14 Diseases of the skin"] = "Skin",
        ["15 Diseases of the musculoskeletal system or connective tissue"] = "Musculoskeletal System",
        ["16 Diseases of the genitourinary system"] = "Genitourinary System",
        ["17 Conditions related to sexual health"] = "Sexual Health",
        ["18 Pregnancy, childbirth or the puerperium"] = "OBGYN",
        ["19 Certain conditions originating in the perinatal period"] = "Neonatology",
        ["20 Developmental anomalies"] = "Developmental Anomalies",
        ["21 Symptoms, signs or clinical findings, not elsewhere classified"] = "Others",
        ["22 Injury, poisoning or certain other consequences of external causes"] = "Injury, Poisoning",
        ["23 External causes of morbidity or mortality"] = "External Causes of Injury",
        ["24 Factors influencing health status or contact with health services"] = "Reason for contact with Health Services",
        ["25 Codes for special purposes"] = "Codes for special purposes",
        ["26 Supplementary Chapter Traditional Medicine Conditions - Module I"] = "Supplementary chapter",
        ["V Supplementary section for functioning assessment"] = "Functioning assessment",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The short name of a chapter; its own label where it has none.</summary>
    public static string? ShortOf(string? chapter) => chapter is null ? null : Short.GetValueOrDefault(chapter, chapter);
}
