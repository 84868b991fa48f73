using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Ambulances;

/// <summary>An ambulance with its drivers (contract 02, §10). Keyed by its <c>external_id</c>; paths name it by its integer key.</summary>
[Alias("care.IAmbulance")]
public interface IAmbulance : IGrainWithGuidKey
{
    /// <summary>Makes it, with its drivers; the caller is who made it.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Register")]
    Task<Outcome<Document<Ambulance>>> Register(AmbulanceWrite body);

    /// <summary>Changes it. Its drivers stay.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<Ambulance>>> Update(AmbulanceWrite body);

    /// <summary>Soft-deletes it; its number may be given to another one.</summary>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove();

    /// <summary>Adds a driver.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("AddDriver")]
    Task<Outcome<Document<AmbulanceDriver>>> AddDriver(AmbulanceDriverWrite body);

    /// <summary>Soft-deletes a driver.</summary>
    /// <param name="body">Which one.</param>
    [Alias("RemoveDriver")]
    Task<Outcome<Done>> RemoveDriver(AmbulanceDriverReference body);
}

/// <summary>The ambulances that a caller sees: state and district administrators all, others those that they made. A pool of workers; key 0.</summary>
[Alias("care.IAmbulanceQueries")]
public interface IAmbulanceQueries : IGrainWithIntegerKey
{
    /// <summary>The ambulances.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Ambulance>>> List(AmbulanceFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The ambulance of an integer key.</summary>
    [ReadOnly, Alias("Find")]
    Task<Outcome<Document<Ambulance>>> Find(int ambulance, CancellationToken cancellation = default);

    /// <summary>The <c>external_id</c> of the ambulance of an integer key.</summary>
    [ReadOnly, Alias("Locate")]
    Task<Outcome<Guid>> Locate(int ambulance, CancellationToken cancellation = default);
}

/// <summary>Which ambulances are listed (contract 02, §10). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.AmbulanceFilter")]
public sealed record AmbulanceFilter
{
    /// <summary>Registration numbers between commas.</summary>
    [Id(0)]
    public string? VehicleNumbers { get; init; }

    /// <summary>A part of the primary district's name.</summary>
    [Id(1)]
    public string? PrimaryDistrictName { get; init; }

    /// <summary>A part of the secondary district's name.</summary>
    [Id(2)]
    public string? SecondaryDistrictName { get; init; }

    /// <summary>A part of the third district's name.</summary>
    [Id(3)]
    public string? ThirdDistrictName { get; init; }

    /// <summary>The primary district.</summary>
    [Id(4), Example(Demo.DemoExamples.District)]
    public int? PrimaryDistrict { get; init; }

    /// <summary>The secondary district.</summary>
    [Id(5)]
    public int? SecondaryDistrict { get; init; }

    /// <summary>The third district.</summary>
    [Id(6)]
    public int? ThirdDistrict { get; init; }
}
