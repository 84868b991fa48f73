using Care.Interfaces.Choices;

namespace Care.Interfaces.Facilities;

/// <summary>The types of facilities (contract 02, §12), shown as text.</summary>
public enum FacilityType
{
    /// <summary>Educational Inst.</summary>
    [Label("Educational Inst")]
    EducationalInst = 1,

    /// <summary>Private Hospital.</summary>
    [Label("Private Hospital")]
    PrivateHospital = 2,

    /// <summary>Other.</summary>
    Other = 3,

    /// <summary>Hostel.</summary>
    Hostel = 4,

    /// <summary>Hotel.</summary>
    Hotel = 5,

    /// <summary>Lodge.</summary>
    Lodge = 6,

    /// <summary>TeleMedicine.</summary>
    TeleMedicine = 7,

    /// <summary>Govt Labs.</summary>
    [Label("Govt Labs")]
    GovtLabs = 9,

    /// <summary>Private Labs.</summary>
    [Label("Private Labs")]
    PrivateLabs = 10,

    /// <summary>Primary Health Centres.</summary>
    [Label("Primary Health Centres")]
    PrimaryHealthCentres = 800,

    /// <summary>Family Health Centres.</summary>
    [Label("Family Health Centres")]
    FamilyHealthCentres = 802,

    /// <summary>Community Health Centres.</summary>
    [Label("Community Health Centres")]
    CommunityHealthCentres = 803,

    /// <summary>Taluk Hospitals.</summary>
    [Label("Taluk Hospitals")]
    TalukHospitals = 830,

    /// <summary>Women and Child Health Centres.</summary>
    [Label("Women and Child Health Centres")]
    WomenAndChildHealthCentres = 840,

    /// <summary>District Hospitals.</summary>
    [Label("District Hospitals")]
    DistrictHospitals = 860,

    /// <summary>Govt Medical College Hospitals.</summary>
    [Label("Govt Medical College Hospitals")]
    GovtMedicalCollegeHospitals = 870,

    /// <summary>Co-operative hospitals.</summary>
    [Label("Co-operative hospitals")]
    CoOperativeHospitals = 900,

    /// <summary>Autonomous healthcare facility.</summary>
    [Label("Autonomous healthcare facility")]
    AutonomousHealthcareFacility = 910,

    /// <summary>COVID-19 Domiciliary Care Center.</summary>
    [Label("COVID-19 Domiciliary Care Center")]
    COVID19DomiciliaryCareCenter = 1010,

    /// <summary>First Line Treatment Centre.</summary>
    [Label("First Line Treatment Centre")]
    FirstLineTreatmentCentre = 1100,

    /// <summary>Second Line Treatment Center.</summary>
    [Label("Second Line Treatment Center")]
    SecondLineTreatmentCenter = 1200,

    /// <summary>Shifting Centre.</summary>
    [Label("Shifting Centre")]
    ShiftingCentre = 1300,

    /// <summary>Covid Management Center.</summary>
    [Label("Covid Management Center")]
    CovidManagementCenter = 1400,

    /// <summary>Request Approving Center.</summary>
    [Label("Request Approving Center")]
    RequestApprovingCenter = 1500,

    /// <summary>Request Fulfilment Center.</summary>
    [Label("Request Fulfilment Center")]
    RequestFulfilmentCenter = 1510,

    /// <summary>District War Room.</summary>
    [Label("District War Room")]
    DistrictWarRoom = 1600,
}
