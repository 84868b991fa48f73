using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;

namespace Care.Grains.Consultations;

/// <summary>What a patient is told of a change of the last consultation (contract 04, §3.3 and contract 05, §4.4 to §4.6).</summary>
internal static class ConsultationChangedMessages
{
    /// <summary>The consultation began (C12): who is seen once is not being cared for any longer.</summary>
    public static ConsultationChanged OfBeginning(Guid id, ConsultationState next, ConsultationWrite body, DateTimeOffset now) => Standing(id, next) with
    {
        IsActive = next.DischargeDate is null,
        AllowsTransfer = next.DischargeDate is not null,
        Action = ActionOf(body),
        SetsReview = true,
        ReviewTime = next.ReviewInterval > 0 ? now.AddMinutes(next.ReviewInterval) : null,
        Death = next.DeathDatetime,
    };

    /// <summary>
    /// The consultation was changed (U4 and U5): 0 minutes mean now, where a beginning takes them as never. Null where the patient has no part in it.
    /// </summary>
    public static ConsultationChanged? OfChange(Guid id, ConsultationState before, ConsultationState next, ConsultationWrite body, DateTimeOffset now)
    {
        var change = Standing(id, next) with
        {
            Action = ActionOf(body),
            SetsReview = body.ReviewInterval.Sent,
            ReviewTime = body.ReviewInterval is { Sent: true, Value: >= 0 } ? now.AddMinutes(body.ReviewInterval.Value) : null,
            Death = next.DeathDatetime == before.DeathDatetime ? null : next.DeathDatetime,
        };
        return change.ChangesPatient || change.AssignedTo != before.AssignedTo || change.IsDischarged != (before.DischargeDate is not null) ? change : null;
    }

    /// <summary>A round was filed or changed (§7.5 rule 5). Null where the patient has no part in it.</summary>
    public static ConsultationChanged? OfRound(Guid id, ConsultationState next, RoundChanged round)
    {
        var change = Standing(id, next) with
        {
            Action = round.Action,
            SetsReview = round.ReviewInterval is not null,
            ReviewTime = round.ReviewInterval is >= 0 and var minutes ? round.At.AddMinutes(minutes) : null,
        };
        return change.ChangesPatient ? change : null;
    }

    /// <summary>The consultation ended (§4.6 rule 5).</summary>
    public static ConsultationChanged OfDischarge(Guid id, ConsultationState next) => Standing(id, next) with
    {
        IsActive = false,
        AllowsTransfer = true,
        SetsReview = true,
        Death = next.NewDischargeReason == DischargeReason.Expired ? next.DeathDatetime : null,
    };

    /// <summary>
    /// The patient was moved, which ended the consultation: the patient's own doing, so nothing of it is new to the patient but that it has ended.
    /// </summary>
    public static ConsultationChanged OfTransfer(Guid id, ConsultationState next) => Standing(id, next);

    private static PatientAction? ActionOf(ConsultationWrite body) => body.Action.Sent ? body.Action.Value : null;

    private static ConsultationChanged Standing(Guid id, ConsultationState next) => new()
    {
        Consultation = id,
        Facility = next.Facility,
        Began = next.CreatedDate,
        Revision = (next.LastChange?.Revision ?? 0) + 1,
        AssignedTo = next.AssignedTo,
        IsDischarged = next.DischargeDate is not null,
    };
}
