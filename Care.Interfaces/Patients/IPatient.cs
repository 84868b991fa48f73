using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Orleans.Concurrency;

namespace Care.Interfaces.Patients;

/// <summary>A patient (contract 04, §3 to §5). Keyed by the id that the API shows.</summary>
[Alias("care.IPatient")]
public interface IPatient : IGrainWithGuidKey
{
    /// <summary>The patient in full, for callers in whose scope the patient is (§4.1, §4.2).</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<PatientDetail>>> Get();

    /// <summary>The patient in full, for the patient (§10.3): whoever signed in with the number that the record gives.</summary>
    [ReadOnly, ForPatients, Alias("GetOwn")]
    Task<Outcome<Document<PatientDetail>>> GetOwn();

    /// <summary>Registers the patient at a facility (§3.2).</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Register")]
    Task<Outcome<Document<PatientDetail>>> Register(PatientWrite body);

    /// <summary>PUT: changes the patient, resets what §3.2 rule 12 names where it was left out, and replaces the lists.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Replace")]
    Task<Outcome<Document<PatientDetail>>> Replace(PatientWrite body);

    /// <summary>PATCH: changes what was sent.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<PatientDetail>>> Update(PatientWrite body);

    /// <summary>Moves the patient to another facility, or makes a discharged patient of the same facility active again (§5).</summary>
    /// <param name="transfer">Where to, and the year of birth that the caller knows.</param>
    [Alias("Transfer")]
    Task<Outcome<Document<PatientTransferred>>> Transfer(PatientTransfer transfer);

    /// <summary>
    /// Says whether the caller may read how this patient's record changed (§4.1, rule R): not those who cared for the patient in an earlier consultation only,
    /// who read the record as it is (§4.2).
    /// </summary>
    [ReadOnly, Alias("AllowHistory")]
    Task<Outcome<Done>> AllowHistory();

    /// <summary>What a note about the patient is written under, for callers in whose scope the patient is (§8).</summary>
    [ReadOnly, Alias("ForNote")]
    Task<Outcome<NotedPatient>> ForNote();

    /// <summary>What a file of the patient hangs on, for callers who may reach the files of an active patient (contract 07, §5.2).</summary>
    [ReadOnly, Alias("ForFile")]
    Task<Outcome<FileOwner>> ForFile();

    /// <summary>What a shifting request needs to know of the patient, for callers in whose scope the patient is (contract 06, §7.6).</summary>
    [ReadOnly, Alias("ForShifting")]
    Task<Outcome<PatientToShift>> ForShifting();

    /// <summary>What of the patient's results of investigations the caller sees (contract 06, §6). Does not tell whether there is such a patient.</summary>
    [ReadOnly, Alias("ForInvestigations")]
    Task<Outcome<InvestigatedPatient>> ForInvestigations();

    /// <summary>What a test sample needs to know of the patient, for callers who may ask for one: those who see the patient's record (§11.3).</summary>
    [ReadOnly, Alias("ForSample")]
    Task<Outcome<SampledPatient>> ForSample();

    /// <summary>Lets another facility take the patient over: a shifting request was made (contract 06, §7.6). May be repeated.</summary>
    /// <param name="command">Names this one change: what was carried out under the name is not carried out again.</param>
    [Internal, Alias("Release")]
    Task<Outcome<Done>> Release(Guid command);

    /// <summary>Moves the patient to the facility that takes them over by a shifting request (contract 06, §7.9). May be repeated.</summary>
    /// <param name="command">Names this one move: what was carried out under the name is not carried out again, wherever the patient was moved since.</param>
    /// <param name="facility">Where to.</param>
    [Internal, Alias("Move")]
    Task<Outcome<Done>> Move(Guid command, Guid facility);

    /// <summary>
    /// What a consultation must know of the patient. Never waits for a change of the patient: consultations ask it while they are asked themselves.
    /// </summary>
    /// <returns>Null when there is no such patient.</returns>
    [Internal, AlwaysInterleave, Alias("ForStay")]
    Task<ConsultedPatient?> ForConsultation();

    /// <summary>
    /// Takes up what one of the patient's consultations tells of itself. May be repeated. The caller does not wait long: a patient who is just being moved
    /// waits for that consultation in turn, and the change is told again later.
    /// </summary>
    /// <param name="change">How the consultation stands.</param>
    [Internal, ResponseTimeout("00:00:02"), Alias("StayChanged")]
    Task<Outcome<Done>> OnConsultationChanged(ConsultationChanged change);
}

/// <summary>What a consultation must know of its patient (contract 05, §2 and §4.4).</summary>
/// <param name="Facility">The facility that cares for the patient, or null.</param>
/// <param name="IsActive">Whether the patient is being cared for.</param>
/// <param name="AssignedTo">The user (integer key) whom the patient is assigned to, or null.</param>
/// <param name="LastConsultation">The last consultation, or null.</param>
/// <param name="Born">The first day on which the patient may have been born, or null where it is not known.</param>
/// <param name="HasDied">Whether the patient has died.</param>
[GenerateSerializer, Immutable, Alias("care.StayingPatient")]
public sealed record ConsultedPatient(
    [property: Id(0)] Guid? Facility,
    [property: Id(1)] bool IsActive,
    [property: Id(2)] int? AssignedTo,
    [property: Id(3)] Guid? LastConsultation,
    [property: Id(4)] DateOnly? Born = null,
    [property: Id(5)] bool HasDied = false);

/// <summary>What a note about a patient is written under (contract 04, §8).</summary>
/// <param name="Facility">The facility that cares for the patient, or null.</param>
/// <param name="LastConsultation">The last consultation, or null.</param>
/// <param name="IsActive">Whether the patient is being cared for: only then notes are written.</param>
[GenerateSerializer, Immutable, Alias("care.NotedPatient")]
public sealed record NotedPatient([property: Id(0)] Guid? Facility, [property: Id(1)] Guid? LastConsultation, [property: Id(2)] bool IsActive);

/// <summary>What a shifting request needs to know of its patient (contract 06, §7.6).</summary>
/// <param name="Facility">The facility that cares for the patient, or null.</param>
/// <param name="IsActive">Whether the patient is being cared for: only then there is somebody to shift.</param>
/// <param name="HasDied">Whether the patient has died.</param>
[GenerateSerializer, Immutable, Alias("care.PatientToShift")]
public sealed record PatientToShift([property: Id(0)] Guid? Facility, [property: Id(1)] bool IsActive, [property: Id(2)] bool HasDied = false);
