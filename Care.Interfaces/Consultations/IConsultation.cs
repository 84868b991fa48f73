using System.Collections.Immutable;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.DischargeSummaries;
using Care.Interfaces.Files;
using Orleans.Concurrency;

namespace Care.Interfaces.Consultations;

/// <summary>
/// A consultation, and the consultation that follows from it (contract 05, §4). Keyed by the id that the API shows. It decides on itself; what its patient
/// shows of the last consultation is the patient's own, and told to the patient after each change that concerns them
/// (<see cref="Patients.IPatient.OnConsultationChanged"/>).
/// </summary>
[Alias("care.IConsultation")]
public interface IConsultation : IGrainWithGuidKey
{
    /// <summary>The consultation in full, for callers in whose scope it is and who may read it (§2, scope L and rule O).</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<Consultation>>> Get();

    /// <summary>Begins a consultation (§4.4): admits the patient, sees them once, refers them. A patient has one open consultation at the most.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Begin")]
    Task<Outcome<Document<Consultation>>> Begin(ConsultationWrite body);

    /// <summary>Changes the consultation (§4.5). Of one that has ended only the medico-legal case is changed.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<Consultation>>> Update(ConsultationWrite body);

    /// <summary>Ends the consultation (§4.6).</summary>
    /// <param name="discharge">Why, when and where to.</param>
    [Alias("Discharge")]
    Task<Outcome<Done>> Discharge(ConsultationDischarge discharge);

    /// <summary>What must be known to whoever writes into the consultation or reads what hangs on it, for callers in scope N (§2).</summary>
    /// <returns>Refused as not found outside the scope.</returns>
    [ReadOnly, Alias("ForChild")]
    Task<Outcome<ConsultationBriefing>> ForChild();

    /// <summary>What a file of the consultation hangs on, for callers who may reach the consultation's files (contract 07, §5.2).</summary>
    /// <param name="isNew">True for a file that is about to be sent: none is added once the consultation has ended.</param>
    [ReadOnly, Alias("ForFile")]
    Task<Outcome<FileOwner>> ForFile(bool isNew);

    /// <summary>The same for the cluster's own work, whoever asked for it.</summary>
    /// <returns>Null when there is no such consultation.</returns>
    [Internal, ReadOnly, Alias("Briefing")]
    Task<ConsultationBriefing?> Briefing();

    /// <summary>
    /// Takes up what a round tells of itself (§7.5). May be repeated. The round does not wait long: it is told again later.
    /// </summary>
    /// <param name="change">What was filed or changed.</param>
    [Internal, ResponseTimeout("00:00:03"), Alias("RoundMade")]
    Task<Outcome<Done>> OnRoundChanged(RoundChanged change);

    /// <summary>Takes up which kinds of consent there are with a file in use (§6 rule 8). May be repeated.</summary>
    /// <param name="types">The kinds, in the order of their numbers.</param>
    [Internal, Alias("ConsentsChanged")]
    Task<Outcome<Done>> ConsentsChanged(ImmutableArray<ConsentType> types);

    /// <summary>Makes the diagnoses and symptoms that the consultation began with, as far as they are not made yet (§4.4). May be repeated.</summary>
    [Internal, Alias("MakeBeginnings")]
    Task<Outcome<Done>> MakeInitialEntries();

    /// <summary>Ends the consultation because the patient was moved to another facility (§12). May be repeated: one that has ended stays as it is.</summary>
    /// <param name="moved">When.</param>
    [Internal, Alias("EndByTransfer")]
    Task<Outcome<Done>> EndByTransfer(DateTimeOffset moved);

    /// <summary>Tells the patient how the consultation stands, where that is not certain to be known. May be repeated.</summary>
    [Internal, Alias("TellPatient")]
    Task<Outcome<Done>> NotifyPatient();

    /// <summary>What the consultation that follows on this one must know of it.</summary>
    /// <returns>Null when there is no such consultation.</returns>
    [Internal, ReadOnly, Alias("AsPrevious")]
    Task<PreviousConsultation?> AsPrevious();

    /// <summary>
    /// Says how ill the patient is, as a shifting request tells (contract 06, §7.6 rule 6): no event, nobody is notified, and the modified date stays.
    /// </summary>
    /// <param name="category">How ill.</param>
    [Internal, Alias("Categorise")]
    Task<Outcome<Done>> Categorise(Category category);

    /// <summary>
    /// Puts the patient into a bed (contract 03, §7): ends the stay in the bed before, frees that bed and its assets, and begins the new one. All of it happens
    /// or nothing; what a dying silo leaves is brought to its end by whoever finds it.
    /// </summary>
    /// <param name="stay">The new stay's id.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Assign")]
    Task<Outcome<Document<ConsultationBed>>> Assign(Guid stay, ConsultationBedWrite body);

    /// <summary>Changes a stay of the consultation (contract 03, §7.4), for callers in whose scope the bed's facility is.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("AmendStay")]
    Task<Outcome<Document<ConsultationBed>>> AmendStay(Guid stay, ConsultationBedWrite body);

    /// <summary>Goes on with a move to or out of a bed where that was begun and not ended. May be repeated.</summary>
    [Internal, Alias("FinishMove")]
    Task FinishMove();

    /// <summary>
    /// Has a discharge summary made (§5.2), for callers who may write and may read the consultation. Refused once it has ended, and while another is being
    /// made.
    /// </summary>
    [Alias("StartSummary")]
    Task<Outcome<Done>> StartSummary();

    /// <summary>The newest summary, for callers who may read the consultation. Where there is none yet one is made, of an ended consultation too.</summary>
    [Alias("PreviewSummary")]
    Task<Outcome<SummaryPreview>> PreviewSummary();

    /// <summary>Mails the newest summary, or the first one once it is made. For callers who may write and may read the consultation.</summary>
    /// <param name="email">To whom; null for the caller's own address.</param>
    [Alias("MailSummary")]
    Task<Outcome<Done>> MailSummary(string? email);

    /// <summary>How far the making of a summary got (§5.1). Passed over where another one was asked for since.</summary>
    /// <param name="file">The file that it is going to be.</param>
    /// <param name="percent">How far, from 0 to 100.</param>
    [Internal, Alias("SummaryReached")]
    Task<Outcome<Done>> SummaryReached(Guid file, int percent);

    /// <summary>The making of a summary came to an end, good or bad. May be repeated.</summary>
    /// <param name="file">The file that it was going to be.</param>
    [Internal, Alias("SummaryEnded")]
    Task<Outcome<Done>> SummaryEnded(Guid file);
}

/// <summary>What a new consultation of a patient must know of the last one (contract 05, §4.4, C8b and C10).</summary>
/// <param name="Pk">Its integer key.</param>
/// <param name="Suggestion">What was decided then.</param>
/// <param name="DischargeDate">When it ended; null while it is open.</param>
/// <param name="AssignedTo">The user (integer key) whom it is assigned to, or null.</param>
/// <param name="EndedByDeath">Whether it ended by the patient's death, of which the patient may not have heard yet.</param>
[GenerateSerializer, Immutable, Alias("care.PreviousStay")]
public sealed record PreviousConsultation(
    [property: Id(0)] int Pk,
    [property: Id(1)] Suggestion Suggestion,
    [property: Id(2)] DateTimeOffset? DischargeDate,
    [property: Id(3)] int? AssignedTo,
    [property: Id(4)] bool EndedByDeath = false);
