using Care.Interfaces.Calls;
using Care.Interfaces.Investigations;
using Orleans.Concurrency;

namespace Care.Grains.Investigations;

/// <summary>Answers from memory: no statement is sent. Open to every signed-in user, which the call filter makes sure of.</summary>
[StatelessWorker(maxLocalWorkers: 4), GrainType("investigation-queries")]
internal sealed class InvestigationQueries(InvestigationDirectory directory) : Grain, IInvestigationQueries
{
    public async Task<Outcome<Page<InvestigationGroup>>> Groups(InvestigationGroupFilter filter, Paging paging, CancellationToken cancellation)
    {
        var groups = (await directory.Current(cancellation)).GroupsOf(filter);
        return Page<InvestigationGroup>.Of(groups.Count, [.. groups.Skip(paging.Offset).Take(paging.Limit).Select(InvestigationMapper.View)]);
    }

    public async Task<Outcome<Document<InvestigationGroup>>> Group(Guid group, CancellationToken cancellation) =>
        (await directory.Current(cancellation)).FindGroup(group) is { } row
            ? Document<InvestigationGroup>.Of(InvestigationMapper.View(row))
            : Error.NotFound("PatientInvestigationGroup");

    public async Task<Outcome<Page<Investigation>>> List(InvestigationFilter filter, PageNumber page, CancellationToken cancellation)
    {
        var investigations = (await directory.Current(cancellation)).Of(filter);
        return page.Within(investigations.Count) is { } paging
            ? Page<Investigation>.Of(
                investigations.Count, [.. investigations.Skip(paging.Offset).Take(paging.Limit).Select(InvestigationMapper.View)])
            : PageNumber.Invalid;
    }

    public async Task<Outcome<Document<Investigation>>> Get(Guid investigation, CancellationToken cancellation) =>
        (await directory.Current(cancellation)).Find(investigation) is { } row
            ? Document<Investigation>.Of(InvestigationMapper.View(row))
            : Error.NotFound("PatientInvestigation");
}
