using Care.Grains.DischargeSummaries;
using Care.Interfaces.Calls;
using Care.Interfaces.DischargeSummaries;
using Care.Interfaces.Permissions;

namespace Care.Grains.Consultations;

/// <summary>
/// The discharge summary of the consultation (contract 05, §5): who may have it, and that one is made at a time. That one was asked for is stored together with
/// its job, so it is known whatever silo or queue is away; how far it got since is only remembered.
/// </summary>
internal sealed partial class ConsultationGrain
{
    /// <summary>The last word of the silo that makes it. A job that failed and is tried again is heard of only here.</summary>
    private SummaryRun? lastWord;

    private SummaryRun? RunningSummary =>
        (lastWord?.At >= (State.SummaryRun?.At ?? default) ? lastWord : State.SummaryRun) is { } run && run.IsAwaited(Now) ? run : null;

    public async Task<Outcome<Done>> StartSummary() =>
        (await CheckSummary(ConsultationPermissions.MayWriteAny(Permissions))
            ?? SummaryRule.CheckEnded(State.DischargeDate)
            ?? await MakeSummary()) is { } refused
            ? refused
            : default(Done);

    public async Task<Outcome<SummaryPreview>> PreviewSummary()
    {
        if (await CheckSummary(ConsultationPermissions.MayReadAny(Permissions)) is { } refused)
        {
            return refused;
        }

        if (await summaries.Newest(Id) is { } newest)
        {
            return new SummaryPreview(await summaries.Show(newest));
        }

        return await MakeSummary() is { } busy ? busy : new SummaryPreview(null);
    }

    public async Task<Outcome<Done>> MailSummary(string? email)
    {
        if ((await CheckSummary(ConsultationPermissions.MayWriteAny(Permissions)) ?? SummaryRule.CheckMail(RunningSummary)) is { } refused)
        {
            return refused;
        }

        var address = email ?? await lookups.Email(Permissions.Pk);
        if (string.IsNullOrEmpty(address))
        {
            return Error.Field("email", "This field may not be blank.");
        }

        if (await summaries.Newest(Id) is { } newest)
        {
            return await Save(State, touch: false, [summaries.Mail(newest, address, Now)]) is { } failed ? failed : default(Done);
        }

        return await Order(summaries.OnDemand(Id, Now, address)) is { } collision ? collision : default(Done);
    }

    public Task<Outcome<Done>> SummaryReached(Guid file, int percent)
    {
        if (Exists && (State.SummaryRun is null || State.SummaryRun.File == file))
        {
            lastWord = new(file, Now, percent);
        }

        return Task.FromResult<Outcome<Done>>(default(Done));
    }

    public async Task<Outcome<Done>> SummaryEnded(Guid file)
    {
        lastWord = lastWord?.File == file ? null : lastWord;
        return Exists && State.SummaryRun?.File == file && await Save(State with { SummaryRun = null }, touch: false) is { } collision
            ? collision
            : default(Done);
    }

    /// <summary>
    /// As with any consultation: what the caller may not do at all (403), what lies outside the scope (404), what the object rule forbids (403).
    /// </summary>
    private async Task<Error?> CheckSummary(bool mayAny) =>
        !mayAny ? Error.Denied
        : await Facts() is not { } facts || !ConsultationScope.Standard(Permissions).Contains(facts) ? NotFound
        : !ConsultationPermissions.MayRead(Permissions, facts) ? Error.Denied
        : null;

    private async Task<Error?> MakeSummary() => SummaryRule.CheckSecond(RunningSummary) ?? await Order(summaries.OnDemand(Id, Now));

    private Task<Error?> Order(AskedSummary asked) => Save(State with { SummaryRun = asked.Run }, touch: false, [asked.Job]);
}
