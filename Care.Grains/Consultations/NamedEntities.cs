using Care.Grains.Diagnoses;
using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Medicines;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;

namespace Care.Grains.Consultations;

/// <summary>
/// Whom and what the answers about consultations name, out of this silo's memory: for telling whether one that was written before would be written the same
/// way now.
/// </summary>
internal sealed class NamedEntities(
    PlaceDirectory places, ConceptDirectory concepts, MedicineDirectory medicines, FacilityDirectory facilities, LocationDirectory locations,
    UserDirectory users)
{
    /// <summary>The catalogues as they are now.</summary>
    public async ValueTask<NamedCatalogues> Catalogues(CancellationToken cancellation = default) =>
        new(await places.Current(cancellation), await concepts.Current(cancellation), await medicines.Current(cancellation));

    /// <summary>
    /// What is named, as it is now. To be asked for before an answer is written: so it may be older than what the answer shows, which is then written again,
    /// and never newer.
    /// </summary>
    /// <param name="catalogues">The catalogues.</param>
    /// <param name="people">The users (integer keys).</param>
    /// <param name="hospitals">The facilities.</param>
    /// <param name="wards">The locations.</param>
    /// <param name="cancellation">The client is gone.</param>
    public async ValueTask<NamedRows> Find(
        NamedCatalogues catalogues, IEnumerable<int?> people, IEnumerable<Guid?> hospitals, IEnumerable<Guid> wards, CancellationToken cancellation = default)
    {
        var named = await users.FindAll(people, cancellation);
        // A user who is assigned is shown with the home hospital.
        var homes = named.Values.Select(user => user.HomeFacility);
        var related = await facilities.FindAll(hospitals.Concat(homes), cancellation);
        var located = await locations.FindAll(wards.Select(ward => (Guid?)ward), cancellation);
        return new(
            catalogues, [.. related.Select(row => (row.Key, row.Value))], [.. located.Select(row => (row.Key, row.Value))],
            [.. named.Select(row => (row.Key, row.Value))]);
    }

    /// <summary>What a consultation names.</summary>
    public ValueTask<NamedRows> Find(NamedCatalogues catalogues, ConsultationRow row) => Find(
        catalogues, ConsultationViews.People(row), ConsultationViews.Facilities(row.State), ConsultationViews.Locations(row));

    /// <summary>True while all of it is remembered as it was.</summary>
    public bool IsCurrent(NamedRows named, NamedCatalogues catalogues) =>
        ReferenceEquals(named.Catalogues.Places, catalogues.Places)
        && ReferenceEquals(named.Catalogues.Concepts, catalogues.Concepts)
        && ReferenceEquals(named.Catalogues.Medicines, catalogues.Medicines)
        && Array.TrueForAll(named.Facilities, seen => ReferenceEquals(seen.Row, facilities.Known(seen.Id)))
        && Array.TrueForAll(named.Locations, seen => ReferenceEquals(seen.Row, locations.Known(seen.Id)))
        && Array.TrueForAll(named.Users, seen => ReferenceEquals(seen.Row, users.Known(seen.Pk)));
}

/// <summary>The catalogues that answers take names from, each the very instance that the silo holds.</summary>
internal readonly record struct NamedCatalogues(PlaceMap Places, ConceptIndex Concepts, MedicineIndex Medicines);

/// <summary>What an answer names, each row the very instance that the silo remembered.</summary>
internal sealed record NamedRows(
    NamedCatalogues Catalogues, (Guid Id, FacilityRow Row)[] Facilities, (Guid Id, Stored<AssetLocationState> Row)[] Locations, (int Pk, UserRow Row)[] Users);
