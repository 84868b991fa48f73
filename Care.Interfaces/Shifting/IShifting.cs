using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Shifting;

/// <summary>
/// A request to shift a patient to another facility (contract 06, §7). Keyed by the id that the API shows. The request drives its patient's move, step by step.
/// </summary>
[Alias("care.IShifting")]
public interface IShifting : IGrainWithGuidKey
{
    /// <summary>The request with its patient in full, for callers in whose scope it is (§7.3).</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ShiftingDetail>>> Get();

    /// <summary>Asks for a patient to be shifted (§7.6). The patient must be in the caller's scope.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Request")]
    Task<Outcome<Document<ShiftingRequest>>> Request(ShiftingWrite body);

    /// <summary>Changes what was sent, as far as the rules of the status allow (§7.8).</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<ShiftingRequest>>> Update(ShiftingWrite body);

    /// <summary>
    /// Moves the patient to the assigned facility and completes the request (§7.9). A transfer that was begun is seen through, whatever dies in between; one
    /// that was not answered may be repeated.
    /// </summary>
    [Alias("Transfer")]
    Task<Outcome<Document<ShiftingTransferred>>> Transfer();

    /// <summary>Says whether the caller may comment on the request (§8).</summary>
    [ReadOnly, Alias("AllowComment")]
    Task<Outcome<Done>> AllowComment();

    /// <summary>Does what the request still has to do with its patient; nothing where nothing is left.</summary>
    [Internal, Alias("GoOn")]
    Task GoOn();

    /// <summary>Rejects the request because its patient was moved otherwise (§7.10), unless it is rejected or completed already.</summary>
    /// <param name="facility">The name of the facility that the patient was moved to.</param>
    [Internal, Alias("RejectMoved")]
    Task RejectMoved(string facility);
}

/// <summary>The answer of a transfer (contract 06, §7.9).</summary>
/// <param name="Transfer">Always <c>completed</c>.</param>
public sealed record ShiftingTransferred(string Transfer = "completed");
