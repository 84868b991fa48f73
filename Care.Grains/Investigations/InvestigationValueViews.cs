using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.Investigations;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Investigations;

/// <summary>The form in which results are shown (contract 06, §5.2): each with its consultation in full, which is read once for all of a page.</summary>
internal sealed class InvestigationValueViews(
    InvestigationDirectory directory, IEntityRows<Guid, ConsultationRow> consultations, ConsultationViews consultationViews)
{
    /// <summary>The results of a page.</summary>
    public async ValueTask<IReadOnlyList<InvestigationValue>> Of(IReadOnlyList<InvestigationValueRow> rows, CancellationToken cancellation = default)
    {
        if (rows is [])
        {
            return [];
        }

        var catalogue = await directory.Current(cancellation);
        var stored = await consultations.Read([.. rows.Select(row => row.Consultation).Distinct()], cancellation);
        var shown = await consultationViews.ById(stored.Values, cancellation);
        return [.. rows.Select(row => View(row, catalogue, shown[row.Consultation], stored[row.Consultation].State.Pk))];
    }

    /// <summary>A catalogue's table is never without what a value refers to, but the catalogue in memory may be older than a value.</summary>
    private static InvestigationValue View(InvestigationValueRow row, InvestigationCatalogue catalogue, Consultation consultation, int consultationPk)
    {
        var investigation = catalogue.Find(row.Investigation) ?? new(row.Investigation, 0, "", null, null, null, null, null, null, []);
        var group = row.InvestigationGroup is { } id ? catalogue.FindGroup(id) : null;
        return InvestigationValueMapper.View(
            row,
            consultation,
            group is null ? null : InvestigationMapper.View(group),
            InvestigationMapper.Min(investigation),
            new(row.Session, row.SessionCreatedDate, row.SessionCreatedBy),
            investigation.Pk,
            group?.Pk,
            consultationPk,
            row.SessionPk);
    }
}

[Mapper]
internal static partial class InvestigationValueMapper
{
    [MapperIgnoreSource(nameof(InvestigationValueRow.InvestigationGroup))]
    [MapperIgnoreSource(nameof(InvestigationValueRow.SessionPk))]
    [MapperIgnoreSource(nameof(InvestigationValueRow.SessionCreatedDate))]
    [MapperIgnoreSource(nameof(InvestigationValueRow.SessionCreatedBy))]
    public static partial InvestigationValue View(
        InvestigationValueRow row,
        Consultation consultationObject,
        InvestigationGroup? groupObject,
        InvestigationMin investigationObject,
        InvestigationSession sessionObject,
        int investigation,
        int? group,
        int consultation,
        int session);
}
