using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Users;

/// <summary>
/// What users do to each other's accounts and their own (contract 01, C4 and C5). The same grain as <see cref="IUser"/>, keyed by the user's
/// <c>external_id</c>.
/// </summary>
[Alias("care.IUserProfile")]
public interface IUserProfile : IGrainWithGuidKey
{
    /// <summary>The account in full, for the user and superusers.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<UserDetail>>> Get();

    /// <summary>Creates the user (<c>add_user</c>).</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Create")]
    Task<Outcome<Done>> Create(NewUser body);

    /// <summary>Changes the account.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<UserDetail>>> Update(UserWrite body);

    /// <summary>Deactivates the user; the username stays taken.</summary>
    [Alias("Deactivate")]
    Task<Outcome<Done>> Deactivate();

    /// <summary>Links the user to a facility.</summary>
    [Alias("AddFacility")]
    Task<Outcome<Done>> AddFacility(Guid facility);

    /// <summary>Takes a link to a facility away.</summary>
    [Alias("RemoveFacility")]
    Task<Outcome<Done>> RemoveFacility(Guid facility);

    /// <summary>Clears the home facility; the link to it stays.</summary>
    [Alias("ClearHomeFacility")]
    Task<Outcome<Done>> ClearHomeFacility();

    /// <summary>The caller's own subscription to web push.</summary>
    [ReadOnly, Alias("GetPushConfig")]
    Task<Outcome<Document<PushConfig>>> GetPushConfig();

    /// <summary>Changes the caller's own subscription to web push.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("SetPushConfig")]
    Task<Outcome<Done>> SetPushConfig(PushConfigWrite body);

    /// <summary>Sets the profile picture, for the user and superusers.</summary>
    /// <param name="file">The file as it was sent.</param>
    [Alias("SetPicture")]
    Task<Outcome<Done>> SetPicture(UploadedFile file);

    /// <summary>Removes the profile picture; also well when there is none.</summary>
    [Alias("RemovePicture")]
    Task<Outcome<Done>> RemovePicture();
}

/// <summary>The multipart body that sets a profile picture (contract 01, C5).</summary>
public sealed record ProfilePicture
{
    /// <summary>The picture.</summary>
    [JsonPropertyName("profile_picture"), Required(RequiredIn.Always)]
    public UploadedFile? Picture { get; init; }
}
