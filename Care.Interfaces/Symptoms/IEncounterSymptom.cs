using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Orleans.Concurrency;

namespace Care.Interfaces.Symptoms;

/// <summary>
/// A symptom of a patient during a consultation (contract 05, §9). Keyed by the id that the API shows. Open and closed consultations take them alike.
/// </summary>
[Alias("care.IEncounterSymptom")]
public interface IEncounterSymptom : IGrainWithGuidKey
{
    /// <summary>Enters the symptom: a new one, in a consultation in the caller's scope that has no such symptom going on.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Enter")]
    Task<Outcome<Document<EncounterSymptom>>> Enter(Guid consultation, SymptomWrite body);

    /// <summary>Changes the symptom.</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Update")]
    Task<Outcome<Document<EncounterSymptom>>> Update(Guid consultation, SymptomWrite body);

    /// <summary>Takes the symptom back as entered in error; it stays on record. For who entered it, and superusers.</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    [Alias("TakeBack")]
    Task<Outcome<Done>> TakeBack(Guid consultation);

    /// <summary>Enters a symptom that the consultation begins with (§4.4). May be repeated.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="symptom">What was sent with it.</param>
    /// <param name="by">The user (integer key) who began it.</param>
    [Internal, Alias("BeginWith")]
    Task<Outcome<Done>> BeginWith(Guid consultation, NewSymptom symptom, int? by);
}

/// <summary>The symptoms of consultations in the caller's scope (contract 05, §9). A pool of workers; key 0.</summary>
[Alias("care.ISymptomQueries")]
public interface ISymptomQueries : IGrainWithIntegerKey
{
    /// <summary>The symptoms of a consultation, as they were entered.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<EncounterSymptom>>> List(Guid consultation, SymptomFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One symptom.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="symptom">The symptom.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<EncounterSymptom>>> Get(Guid consultation, Guid symptom, CancellationToken cancellation = default);
}

/// <summary>Which symptoms are listed (contract 05, §9). What is null does not filter.</summary>
/// <param name="IsCured">Those that are cured, or those that are not.</param>
[GenerateSerializer, Immutable, Alias("care.SymptomFilter")]
public sealed record SymptomFilter([property: Id(0)] bool? IsCured);
