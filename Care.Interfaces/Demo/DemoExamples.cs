namespace Care.Interfaces.Demo;

/// <summary>
/// What of the demo data the examples of the API's description name: the loader of the demo gives these very keys
/// (<c>Care.Silo.Demo</c>). No other system has anything under them.
/// </summary>
public static class DemoExamples
{
    /// <summary>The facility of the demo's patients.</summary>
    public const string Facility = "00de0000-0000-4000-8000-000000000001";

    /// <summary>Another facility, which takes patients over.</summary>
    public const string OtherFacility = "00de0000-0000-4000-8000-000000000002";

    /// <summary>A patient with an open consultation.</summary>
    public const string Patient = "00de0000-0000-4000-8000-000000000003";

    /// <summary>A patient without a consultation.</summary>
    public const string NewPatient = "00de0000-0000-4000-8000-000000000004";

    /// <summary>A patient with an open consultation, for whom no shifting is asked.</summary>
    public const string PatientToShift = "00de0000-0000-4000-8000-000000000005";

    /// <summary>The open consultation of <see cref="Patient"/>.</summary>
    public const string Consultation = "00de0000-0000-4000-8000-000000000006";

    /// <summary>A round of <see cref="Consultation"/>.</summary>
    public const string Round = "00de0000-0000-4000-8000-000000000007";

    /// <summary>A symptom of <see cref="Consultation"/>.</summary>
    public const string Symptom = "00de0000-0000-4000-8000-000000000008";

    /// <summary>A shifting request that was approved.</summary>
    public const string Shifting = "00de0000-0000-4000-8000-000000000009";

    /// <summary>A note about <see cref="Patient"/>.</summary>
    public const string Note = "00de0000-0000-4000-8000-00000000000a";

    /// <summary>A test sample of <see cref="Patient"/> that was asked for.</summary>
    public const string Sample = "00de0000-0000-4000-8000-000000000040";

    /// <summary>A location of <see cref="Facility"/> with beds.</summary>
    public const string Location = "00de0000-0000-4000-8000-00000000000c";

    /// <summary>A bed of <see cref="Location"/>, in which <see cref="Patient"/> lies.</summary>
    public const string Bed = "00de0000-0000-4000-8000-00000000000d";

    /// <summary>A bed of <see cref="Location"/> in which nobody lies.</summary>
    public const string FreeBed = "00de0000-0000-4000-8000-00000000000e";

    /// <summary>Another one.</summary>
    public const string OtherFreeBed = "00de0000-0000-4000-8000-00000000000f";

    /// <summary>The stay of <see cref="Patient"/> in <see cref="Bed"/>.</summary>
    public const string Stay = "00de0000-0000-4000-8000-000000000010";

    /// <summary>A camera in <see cref="Location"/>.</summary>
    public const string Camera = "00de0000-0000-4000-8000-000000000011";

    /// <summary>The link between <see cref="Camera"/> and <see cref="Bed"/>.</summary>
    public const string AssetBed = "00de0000-0000-4000-8000-000000000012";

    /// <summary>A preset of <see cref="AssetBed"/>.</summary>
    public const string CameraPreset = "00de0000-0000-4000-8000-000000000013";

    /// <summary>A medicine that <see cref="Patient"/> is not given.</summary>
    public const string Medicine = "00de0000-0000-4000-8000-000000000014";

    /// <summary>A prescription of <see cref="Consultation"/>.</summary>
    public const string Prescription = "00de0000-0000-4000-8000-000000000015";

    /// <summary>An investigation with a number for a result.</summary>
    public const string Investigation = "00de0000-0000-4000-8000-000000000016";

    /// <summary>The first of its groups.</summary>
    public const string InvestigationGroup = "00de0000-0000-4000-8000-000000000017";

    /// <summary>The last session of results of <see cref="Consultation"/>.</summary>
    public const string InvestigationSession = "00de0000-0000-4000-8000-000000000018";

    /// <summary>Its first result, of <see cref="Investigation"/>; made of the session's id as all are.</summary>
    public const string InvestigationValue = "71261a20-f73d-8761-9640-98f37d64a1d9";

    /// <summary>A skill, cardiology.</summary>
    public const string Skill = "00de0000-0000-4000-8000-00000000000b";

    /// <summary>The username of a doctor of <see cref="Facility"/>.</summary>
    public const string Doctor = "devdoctor";

    /// <summary>The integer key of that doctor: keys begin at 1000, and two administrators and twenty facilities come before.</summary>
    public const int DoctorKey = 1022;

    /// <summary>The password of all accounts of the demo but the superuser's, which everybody knows.</summary>
    public const string Password = "Coronasafe@123";

    /// <summary>The key of the state.</summary>
    public const int State = 1;

    /// <summary>The key of a district of <see cref="State"/>.</summary>
    public const int District = 7;

    /// <summary>The key of a local body of <see cref="District"/>.</summary>
    public const int LocalBody = 20;

    /// <summary>The key of a ward of <see cref="LocalBody"/>.</summary>
    public const int Ward = 6276;

    /// <summary>The name of <see cref="District"/>, as uploads tell it.</summary>
    public const string DistrictName = "Ernakulam";

    /// <summary>The name of the local body in which the people of uploaded results live.</summary>
    public const string UploadedLocalBody = "Poothrikka Grama Panchayat";

    /// <summary>The number of their ward there.</summary>
    public const int UploadedWard = 7;

    /// <summary>The integer key of an external result: they come right after the accounts.</summary>
    public const int ExternalResult = 1045;

    /// <summary>A resource request that waits for approval.</summary>
    public const string Resource = "00de0000-0000-4000-8000-000000000030";

    /// <summary>The ICD-11 concept of cholera.</summary>
    public const long Cholera = 257068234;

    /// <summary>The concept of a disease that no patient of the demo has: typhoid fever.</summary>
    public const long Typhoid = 90_000_000_000_008;
}
