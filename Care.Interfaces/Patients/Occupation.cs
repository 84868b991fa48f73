using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>Occupations (contract 04, §13), shown as text.</summary>
public enum Occupation
{
    /// <summary>Student.</summary>
    [Label("STUDENT")]
    Student = 1,

    /// <summary>Businessman.</summary>
    [Label("BUSINESSMAN")]
    Businessman = 2,

    /// <summary>Health care worker.</summary>
    [Label("HEALTH_CARE_WORKER")]
    HealthCareWorker = 3,

    /// <summary>Health care lab worker.</summary>
    [Label("HEALTH_CARE_LAB_WORKER")]
    HealthCareLabWorker = 4,

    /// <summary>Animal handler.</summary>
    [Label("ANIMAL_HANDLER")]
    AnimalHandler = 5,

    /// <summary>Others.</summary>
    [Label("OTHERS")]
    Others = 6,

    /// <summary>Healthcare practitioner.</summary>
    [Label("HEALTHCARE_PRACTITIONER")]
    HealthcarePractitioner = 7,

    /// <summary>Parademics.</summary>
    [Label("PARADEMICS")]
    Parademics = 8,

    /// <summary>Business related.</summary>
    [Label("BUSINESS_RELATED")]
    BusinessRelated = 9,

    /// <summary>Engineer.</summary>
    [Label("ENGINEER")]
    Engineer = 10,

    /// <summary>Teacher.</summary>
    [Label("TEACHER")]
    Teacher = 11,

    /// <summary>Other professional occupations.</summary>
    [Label("OTHER_PROFESSIONAL_OCCUPATIONS")]
    OtherProfessionalOccupations = 12,

    /// <summary>Office administrative.</summary>
    [Label("OFFICE_ADMINISTRATIVE")]
    OfficeAdministrative = 13,

    /// <summary>Chef.</summary>
    [Label("CHEF")]
    Chef = 14,

    /// <summary>Protective service.</summary>
    [Label("PROTECTIVE_SERVICE")]
    ProtectiveService = 15,

    /// <summary>Hospitality.</summary>
    [Label("HOSPITALITY")]
    Hospitality = 16,

    /// <summary>Custodial.</summary>
    [Label("CUSTODIAL")]
    Custodial = 17,

    /// <summary>Customer service.</summary>
    [Label("CUSTOMER_SERVICE")]
    CustomerService = 18,

    /// <summary>Sales supervisor.</summary>
    [Label("SALES_SUPERVISOR")]
    SalesSupervisor = 19,

    /// <summary>Retail sales worker.</summary>
    [Label("RETAIL_SALES_WORKER")]
    RetailSalesWorker = 20,

    /// <summary>Insurance sales agent.</summary>
    [Label("INSURANCE_SALES_AGENT")]
    InsuranceSalesAgent = 21,

    /// <summary>Sales representative.</summary>
    [Label("SALES_REPRESENTATIVE")]
    SalesRepresentative = 22,

    /// <summary>Real estate.</summary>
    [Label("REAL_ESTATE")]
    RealEstate = 23,

    /// <summary>Construction extraction.</summary>
    [Label("CONSTRUCTION_EXTRACTION")]
    ConstructionExtraction = 24,

    /// <summary>Agri natural.</summary>
    [Label("AGRI_NATURAL")]
    AgriNatural = 25,

    /// <summary>Production occupation.</summary>
    [Label("PRODUCTION_OCCUPATION")]
    ProductionOccupation = 26,

    /// <summary>Pilot flight.</summary>
    [Label("PILOT_FLIGHT")]
    PilotFlight = 27,

    /// <summary>Vehicle driver.</summary>
    [Label("VEHICLE_DRIVER")]
    VehicleDriver = 28,

    /// <summary>Military.</summary>
    [Label("MILITARY")]
    Military = 29,

    /// <summary>Homemaker.</summary>
    [Label("HOMEMAKER")]
    Homemaker = 30,

    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 31,

    /// <summary>Not applicable.</summary>
    [Label("NOT_APPLICABLE")]
    NotApplicable = 32,
}
