using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

/// <summary>A facility of the network (contract 02, §3). Keyed by the id that the API shows.</summary>
[Alias("care.IFacility")]
public interface IFacility : IGrainWithGuidKey
{
    /// <summary>The facility in full, for callers in whose scope it lies (§2.1).</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<FacilityFull>>> Get();

    /// <summary>Creates the facility and links its creator to it (§3.4 F2). Refused outside the caller's own area (§2.4).</summary>
    /// <param name="body">What was sent; state, district and local body are required.</param>
    [Alias("Register")]
    Task<Outcome<Document<FacilityFull>>> Register(FacilityWrite body);

    /// <summary>Whether the caller may change the facility: what a body is refused for that is no good, where not for the body itself.</summary>
    [ReadOnly, Alias("MayUpdate")]
    Task<Outcome<Done>> MayUpdate();

    /// <summary>Changes the facility.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<FacilityFull>>> Update(FacilityWrite body);

    /// <summary>Soft-deletes the facility and takes its members and whoever has it as home off it (§3.5). Refused while it has active patients.</summary>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove();

    /// <summary>Shows the facility by a new picture (§3.6).</summary>
    /// <param name="picture">The sent file, as yet unchecked.</param>
    [Alias("SetCover")]
    Task<Outcome<Document<CoverImage>>> SetCover(UploadedFile picture);

    /// <summary>Takes the picture away; changes nothing to see where there was none.</summary>
    [Alias("RemoveCover")]
    Task<Outcome<Done>> RemoveCover();
}

/// <summary>The answer to a new cover image (contract 02, §3.6).</summary>
/// <param name="ReadCoverImageUrl">Where it can be read.</param>
public sealed record CoverImage(string? ReadCoverImageUrl);

/// <summary>The multipart body that sets a cover image (contract 02, §3.6).</summary>
public sealed record CoverImageUpload
{
    /// <summary>The picture.</summary>
    [JsonPropertyName("cover_image"), Required(RequiredIn.Always)]
    public UploadedFile? Picture { get; init; }
}
