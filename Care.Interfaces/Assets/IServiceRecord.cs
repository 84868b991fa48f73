using Care.Interfaces.Calls;

namespace Care.Interfaces.Assets;

/// <summary>That an asset was serviced (contract 03, §11). Keyed by the id that the API shows. Records arise from changes of the asset.</summary>
[Alias("care.IServiceRecord")]
public interface IServiceRecord : IGrainWithGuidKey
{
    /// <summary>Changes the record; what it was is kept.</summary>
    /// <param name="asset">The asset in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<ServiceRecord>>> Update(Guid asset, ServiceRecordWrite body);

    /// <summary>Enters the record with a change of its asset (§9.5, A6 and A7). May be repeated.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="entry">What is entered.</param>
    [Internal, Alias("Enter")]
    Task<Outcome<Done>> Enter(Guid asset, ServiceEntry entry);
}
