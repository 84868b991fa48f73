using Care.Interfaces.Choices;

namespace Care.Interfaces.Facilities;

/// <summary>The areas of hospital doctors (contract 02, §12), shown as numbers. The contract lists 29 twice; the later name is the one that is shown.</summary>
public enum DoctorType
{
    /// <summary>General Medicine.</summary>
    [Label("General Medicine")]
    GeneralMedicine = 1,

    /// <summary>Pulmonology.</summary>
    Pulmonology = 2,

    /// <summary>Intensivist.</summary>
    Intensivist = 3,

    /// <summary>Pediatrician.</summary>
    Pediatrician = 4,

    /// <summary>Others.</summary>
    Others = 5,

    /// <summary>Anesthesiologist.</summary>
    Anesthesiologist = 6,

    /// <summary>Cardiac Surgeon.</summary>
    [Label("Cardiac Surgeon")]
    CardiacSurgeon = 7,

    /// <summary>Cardiologist.</summary>
    Cardiologist = 8,

    /// <summary>Dentist.</summary>
    Dentist = 9,

    /// <summary>Dermatologist.</summary>
    Dermatologist = 10,

    /// <summary>Diabetologist.</summary>
    Diabetologist = 11,

    /// <summary>Emergency Medicine Physician.</summary>
    [Label("Emergency Medicine Physician")]
    EmergencyMedicinePhysician = 12,

    /// <summary>Endocrinologist.</summary>
    Endocrinologist = 13,

    /// <summary>Family Physician.</summary>
    [Label("Family Physician")]
    FamilyPhysician = 14,

    /// <summary>Gastroenterologist.</summary>
    Gastroenterologist = 15,

    /// <summary>General Surgeon.</summary>
    [Label("General Surgeon")]
    GeneralSurgeon = 16,

    /// <summary>Geriatrician.</summary>
    Geriatrician = 17,

    /// <summary>Hematologist.</summary>
    Hematologist = 18,

    /// <summary>Infectious Disease Specialist.</summary>
    [Label("Infectious Disease Specialist")]
    InfectiousDiseaseSpecialist = 20,

    /// <summary>MBBS doctor.</summary>
    [Label("MBBS doctor")]
    MBBSDoctor = 21,

    /// <summary>Medical Officer.</summary>
    [Label("Medical Officer")]
    MedicalOfficer = 22,

    /// <summary>Nephrologist.</summary>
    Nephrologist = 23,

    /// <summary>Neuro Surgeon.</summary>
    [Label("Neuro Surgeon")]
    NeuroSurgeon = 24,

    /// <summary>Neurologist.</summary>
    Neurologist = 25,

    /// <summary>Obstetrician/Gynecologist (OB/GYN).</summary>
    [Label("Obstetrician/Gynecologist (OB/GYN)")]
    ObstetricianGynecologistOBGYN = 26,

    /// <summary>Oncologist.</summary>
    Oncologist = 27,

    /// <summary>Oncology Surgeon.</summary>
    [Label("Oncology Surgeon")]
    OncologySurgeon = 28,

    /// <summary>Ophthalmologist.</summary>
    Ophthalmologist = 29,

    /// <summary>Oral and Maxillofacial Surgeon.</summary>
    [Label("Oral and Maxillofacial Surgeon")]
    OralAndMaxillofacialSurgeon = 30,

    /// <summary>Orthopedic.</summary>
    Orthopedic = 31,

    /// <summary>Orthopedic Surgeon.</summary>
    [Label("Orthopedic Surgeon")]
    OrthopedicSurgeon = 32,

    /// <summary>Otolaryngologist (ENT).</summary>
    [Label("Otolaryngologist (ENT)")]
    OtolaryngologistENT = 33,

    /// <summary>Palliative care Physician.</summary>
    [Label("Palliative care Physician")]
    PalliativeCarePhysician = 34,

    /// <summary>Pathologist.</summary>
    Pathologist = 35,

    /// <summary>Pediatric Surgeon.</summary>
    [Label("Pediatric Surgeon")]
    PediatricSurgeon = 36,

    /// <summary>Physician.</summary>
    Physician = 37,

    /// <summary>Plastic Surgeon.</summary>
    [Label("Plastic Surgeon")]
    PlasticSurgeon = 38,

    /// <summary>Psychiatrist.</summary>
    Psychiatrist = 39,

    /// <summary>Pulmonologist.</summary>
    Pulmonologist = 40,

    /// <summary>Radio technician.</summary>
    [Label("Radio technician")]
    RadioTechnician = 41,

    /// <summary>Radiologist.</summary>
    Radiologist = 42,

    /// <summary>Rheumatologist.</summary>
    Rheumatologist = 43,

    /// <summary>Sports Medicine Specialist.</summary>
    [Label("Sports Medicine Specialist")]
    SportsMedicineSpecialist = 44,

    /// <summary>Thoraco-Vascular Surgeon.</summary>
    [Label("Thoraco-Vascular Surgeon")]
    ThoracoVascularSurgeon = 45,

    /// <summary>Transfusion Medicine Specialist.</summary>
    [Label("Transfusion Medicine Specialist")]
    TransfusionMedicineSpecialist = 46,

    /// <summary>Urologist.</summary>
    Urologist = 47,

    /// <summary>Nurse.</summary>
    Nurse = 48,

    /// <summary>Allergist/Immunologist.</summary>
    [Label("Allergist/Immunologist")]
    AllergistImmunologist = 49,

    /// <summary>Cardiothoracic Surgeon.</summary>
    [Label("Cardiothoracic Surgeon")]
    CardiothoracicSurgeon = 50,

    /// <summary>Gynecologic Oncologist.</summary>
    [Label("Gynecologic Oncologist")]
    GynecologicOncologist = 51,

    /// <summary>Hepatologist.</summary>
    Hepatologist = 52,

    /// <summary>Internist.</summary>
    Internist = 53,

    /// <summary>Neonatologist.</summary>
    Neonatologist = 54,

    /// <summary>Pain Management Specialist.</summary>
    [Label("Pain Management Specialist")]
    PainManagementSpecialist = 55,

    /// <summary>Physiatrist (Physical Medicine and Rehabilitation).</summary>
    [Label("Physiatrist (Physical Medicine and Rehabilitation)")]
    PhysiatristPhysicalMedicineAndRehabilitation = 56,

    /// <summary>Podiatrist.</summary>
    Podiatrist = 57,

    /// <summary>Preventive Medicine Specialist.</summary>
    [Label("Preventive Medicine Specialist")]
    PreventiveMedicineSpecialist = 58,

    /// <summary>Radiation Oncologist.</summary>
    [Label("Radiation Oncologist")]
    RadiationOncologist = 59,

    /// <summary>Sleep Medicine Specialist.</summary>
    [Label("Sleep Medicine Specialist")]
    SleepMedicineSpecialist = 60,

    /// <summary>Transplant Surgeon.</summary>
    [Label("Transplant Surgeon")]
    TransplantSurgeon = 61,

    /// <summary>Trauma Surgeon.</summary>
    [Label("Trauma Surgeon")]
    TraumaSurgeon = 62,

    /// <summary>Vascular Surgeon.</summary>
    [Label("Vascular Surgeon")]
    VascularSurgeon = 63,

    /// <summary>Critical Care Physician.</summary>
    [Label("Critical Care Physician")]
    CriticalCarePhysician = 64,
}
