using Care.Grains.Files;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Consents;

namespace Care.Grains.Consents;

/// <summary>The form in which consents are shown (contract 05, §6).</summary>
internal sealed class ConsentViews(UserDirectory users, FileViews files, ConsentSql consents) : IEntityViews<PatientConsentState, PatientConsent>
{
    /// <summary>The consents with their files as they are now.</summary>
    public async ValueTask<IReadOnlyList<PatientConsent>> Of(IReadOnlyList<Stored<PatientConsentState>> rows, CancellationToken cancellation = default)
    {
        var found = await consents.Files(rows.Select(row => row.Id), cancellation);
        return await Of([.. rows.Select(row => new PatientConsentRow(row.Id, row.State, [.. found[row.Id]]))], cancellation);
    }

    /// <summary>The consents of a page.</summary>
    public async ValueTask<IReadOnlyList<PatientConsent>> Of(IReadOnlyList<PatientConsentRow> rows, CancellationToken cancellation)
    {
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.CreatedBy, row.State.ArchivedBy]), cancellation);
        var items = (await files.Items([.. rows.SelectMany(row => row.Files)], cancellation)).ToDictionary(item => item.Id);
        return [.. rows.Select(row => new PatientConsent
        {
            Id = row.Id,
            Type = row.State.Type,
            PatientCodeStatus = row.State.PatientCodeStatus,
            Files = [.. row.Files.Select(file => items[file.Id])],
            Archived = row.State.Archived,
            ArchivedBy = Person(row.State.ArchivedBy)?.Min,
            ArchivedDate = row.State.ArchivedDate,
            CreatedBy = Person(row.State.CreatedBy)?.Min,
            CreatedDate = row.State.CreatedDate,
        })];

        UserRow? Person(int? pk) => pk is { } user ? people.GetValueOrDefault(user) : null;
    }
}
