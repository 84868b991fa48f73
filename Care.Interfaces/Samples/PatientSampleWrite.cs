using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Samples;

/// <summary>
/// The body of asking for a test sample, or of bringing one a step on (contract 04, §11.3 and §11.4), its shape already checked. What was left out stays as it
/// is.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.PatientSampleWrite")]
public sealed record PatientSampleWrite
{
    /// <summary>Whose sample. One of patient and consultation has to be sent at creation; it is never changed.</summary>
    [Id(0), NotMerged, Example(DemoExamples.Patient, OnCreate = true)]
    public Optional<Guid> Patient { get; init; }

    /// <summary>During which of the patient's consultations; the last one where nothing is said.</summary>
    [Id(1), NotMerged]
    public Optional<Guid> Consultation { get; init; }

    /// <summary>Where it is tested; in the patient's facility where nothing is said.</summary>
    [Id(2), Example(DemoExamples.OtherFacility, OnCreate = true)]
    public Optional<Guid> TestingFacility { get; init; }

    /// <summary>What is taken.</summary>
    [Id(3), Choice(ChoiceStyle.Label), Example(Samples.SampleType.RespiratorySwab, OnCreate = true)]
    public Optional<SampleType> SampleType { get; init; }

    /// <summary>What is taken, in words.</summary>
    [Id(4), Text(Characters.MaxLine)]
    public Optional<string> SampleTypeOther { get; init; }

    /// <summary>What the patient has.</summary>
    [Id(5), Text(Characters.MaxNote)]
    public Optional<string> Diagnosis { get; init; }

    /// <summary>What else it could be.</summary>
    [Id(6), Text(Characters.MaxNote)]
    public Optional<string> DiffDiagnosis { get; init; }

    /// <summary>The cause, where it is known.</summary>
    [Id(7), Text(Characters.MaxNote)]
    public Optional<string> EtiologyIdentified { get; init; }

    /// <summary>What is not typical.</summary>
    [Id(8), Text(Characters.MaxNote)]
    public Optional<string> AtypicalPresentation { get; init; }

    /// <summary>Why it is urgent.</summary>
    [Id(9), Text(Characters.MaxNote)]
    public Optional<string> FastTrack { get; init; }

    /// <summary>The label that the Indian Council of Medical Research (ICMR) knows it by.</summary>
    [Id(10), Text(200), Example("ICMR-2024-0042", OnCreate = true)]
    public Optional<string> IcmrLabel { get; init; }

    /// <summary>The doctor who asks for it.</summary>
    [Id(11), Text(255)]
    public Optional<string> DoctorName { get; init; }

    /// <summary>Whether the patient has a severe acute respiratory infection.</summary>
    [Id(12)]
    public Optional<bool> HasSari { get; init; }

    /// <summary>Whether the patient has an acute respiratory infection.</summary>
    [Id(13)]
    public Optional<bool> HasAri { get; init; }

    /// <summary>Whether the disease presents itself otherwise than usual.</summary>
    [Id(14)]
    public Optional<bool> IsAtypicalPresentation { get; init; }

    /// <summary>Whether the disease takes an unusual course.</summary>
    [Id(15)]
    public Optional<bool> IsUnusualCourse { get; init; }

    /// <summary>The category of the ICMR's testing strategy.</summary>
    [Id(16), Choice(ChoiceStyle.Label), Example(Samples.IcmrCategory.Cat1, OnCreate = true)]
    public Optional<IcmrCategory> IcmrCategory { get; init; }

    /// <summary>How far it got. Ignored at creation; every change is a step.</summary>
    [Id(17), Choice(ChoiceStyle.Label), NotMerged, Example(SampleStatus.RequestSubmitted, Changed = SampleStatus.Approved)]
    public Optional<SampleStatus> Status { get; init; }

    /// <summary>What the test found, once it is complete. Ignored at creation.</summary>
    [Id(18), Choice(ChoiceStyle.Label), NotMerged]
    public Optional<SampleResult> Result { get; init; }

    /// <summary>When it was taken.</summary>
    [Id(19)]
    public Optional<DateTimeOffset> DateOfSample { get; init; }

    /// <summary>When the result was known.</summary>
    [Id(20)]
    public Optional<DateTimeOffset> DateOfResult { get; init; }

    /// <summary>What is said of the step. A change may leave it out, but not say nothing.</summary>
    [Id(21), Text(MaxNotes, Blank = true), NotMerged, Example("Fever since three days", Changed = "Approved by telephone")]
    public Optional<string> Notes { get; init; }

    /// <summary>The most characters of what is said of a step.</summary>
    public const int MaxNotes = 255;
}

/// <summary>What is taken for a test (contract 04, §13).</summary>
public enum SampleType
{
    /// <summary>Not said.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Bronchoalveolar lavage or endotracheal aspirate.</summary>
    [Label("BA/ETA")]
    RespiratoryAspirate = 1,

    /// <summary>Throat, nasopharyngeal or nasal swab.</summary>
    [Label("TS/NPS/NS")]
    RespiratorySwab = 2,

    /// <summary>Blood in EDTA.</summary>
    [Label("Blood in EDTA")]
    BloodInEdta = 3,

    /// <summary>Serum of the acute phase.</summary>
    [Label("Acute Sera")]
    AcuteSera = 4,

    /// <summary>Serum of the convalescent phase.</summary>
    [Label("Covalescent sera")]
    ConvalescentSera = 5,

    /// <summary>Biopsy.</summary>
    Biopsy = 6,

    /// <summary>For antimicrobial resistance.</summary>
    [Label("AMR")]
    Amr = 7,

    /// <summary>For a communicable disease.</summary>
    [Label("Communicable Diseases")]
    CommunicableDiseases = 8,

    /// <summary>Any other.</summary>
    [Label("OTHER TYPE")]
    Other = 9,
}

/// <summary>The category of the testing strategy of the Indian Council of Medical Research (contract 04, §13).</summary>
public enum IcmrCategory
{
    /// <summary>None.</summary>
    [Label("Cat 0")]
    Cat0 = 0,

    /// <summary>1.</summary>
    [Label("Cat 1")]
    Cat1 = 10,

    /// <summary>2.</summary>
    [Label("Cat 2")]
    Cat2 = 20,

    /// <summary>3.</summary>
    [Label("Cat 3")]
    Cat3 = 30,

    /// <summary>4.</summary>
    [Label("Cat 4")]
    Cat4 = 40,

    /// <summary>5a.</summary>
    [Label("Cat 5a")]
    Cat5a = 50,

    /// <summary>5b.</summary>
    [Label("Cat 5b")]
    Cat5b = 60,
}
