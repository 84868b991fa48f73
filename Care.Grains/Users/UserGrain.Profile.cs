using Care.Grains.Files;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Grains.Users;

/// <summary>What users do to each other's accounts and their own (contract 01, C4 and C5).</summary>
internal sealed partial class UserGrain
{
    /// <summary>403 without a body, as the contract has it for pictures.</summary>
    private static readonly Error DeniedSilently = new(ErrorKind.Denied, []);

    /// <summary>True when the caller asks about their own account.</summary>
    private bool IsOwn => Exists && Permissions.User == this.GetPrimaryKey();

    private DateOnly Today => ServerZone.DayOf(Now);

    public async Task<Outcome<Document<UserDetail>>> Get()
    {
        var (target, refused) = await Visible();
        return (refused ?? (UserPermissions.IsOwnerOrSuperuser(Permissions, target) ? null : Error.Denied)) is { } error ? error : await View(target);
    }

    public async Task<Outcome<Document<UserDetail>>> Update(UserWrite body)
    {
        var (target, refused) = await Visible();
        var next = State.Merge(body);
        if ((refused
            ?? (UserPermissions.MayUpdate(Permissions, target, body.SendsArea) ? null : Error.Denied)
            ?? CheckAddress(target, next)
            ?? await Check(body)) is { } error)
        {
            return error;
        }

        // The row goes first: it may be refused, for its username. Where the home facility is refused, which was deleted at the same moment, the row is put
        // back.
        var before = State;
        if (await Save(next, jobs: next.Email == State.Email || State.Email.Length == 0 ? [] : [addressMail.Job(State.Email, State.Username)]) is { } taken)
        {
            return taken;
        }

        if (body.HomeFacility is { Sent: true, Value: var home } && home != target.HomeFacility
            && (await AsCluster("set-home-facility", set => set.SetHomeFacility(home))).Error is { } failed)
        {
            await Save(before, touch: false);
            return failed;
        }

        return await View(await TargetPermissions());
    }

    public async Task<Outcome<Done>> Deactivate() =>
        (UserPermissions.CheckDeactivation(Permissions, await TargetPermissions()) ?? CheckUnchanged()) is { } error
            ? error
            : await AsCluster("deactivate-user", set => set.Deactivate());

    public async Task<Outcome<Done>> AddFacility(Guid facility)
    {
        var (target, refused) = await Visible();
        return (refused ?? FacilityLinkPermissions.CheckLink(Permissions, target, await related.Facility(facility))) is { } error
            ? error
            : await AsCluster("link-facility", set => set.LinkFacility(facility));
    }

    public async Task<Outcome<Done>> RemoveFacility(Guid facility)
    {
        var (target, refused) = await Visible();
        return (refused ?? FacilityLinkPermissions.CheckUnlink(Permissions, target, await related.Facility(facility))) is { } error
            ? error
            : await AsCluster("unlink-facility", set => set.UnlinkFacility(facility));
    }

    public async Task<Outcome<Done>> ClearHomeFacility()
    {
        var (target, refused) = await Visible();
        return (refused ?? FacilityLinkPermissions.CheckClearHome(Permissions, target)) is { } error
            ? error
            : await AsCluster("clear-home-facility", set => set.SetHomeFacility(null));
    }

    public Task<Outcome<Document<PushConfig>>> GetPushConfig() => Task.FromResult<Outcome<Document<PushConfig>>>(
        IsOwn
            ? Document<PushConfig>.Of(UserMapper.PushConfig(State), State.ModifiedDate)
            : UserPermissions.NotVisible);

    public async Task<Outcome<Done>> SetPushConfig(PushConfigWrite body) =>
        !IsOwn ? UserPermissions.NotVisible
        : await Save(State.Merge(body)) is { } error ? error : default(Done);

    public async Task<Outcome<Done>> DropPushSubscription(string endpoint) =>
        Exists && State.PfEndpoint == endpoint && await Save(State with { PfEndpoint = null, PfP256dh = null, PfAuth = null }, touch: false) is { } error
            ? error
            : default(Done);

    public async Task<Outcome<Done>> SetPicture(UploadedFile file)
    {
        if (await CheckPicture() is { } refused)
        {
            return refused;
        }

        var read = PublicPicture.Read("profile_picture", file);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        var key = read.Value.NewKey("avatars", this.GetPrimaryKey());
        await related.Pictures.Put(ObjectBucket.Facility, key, read.Value.Bytes, read.Value.ContentType);
        return await ShowPicture(key);
    }

    public async Task<Outcome<Done>> RemovePicture() => await CheckPicture() is { } refused ? refused : await ShowPicture(null);

    /// <summary>The user's permissions, and the error where the caller does not see the user.</summary>
    private async Task<(PermissionSet Target, Error? Refused)> Visible()
    {
        var target = await TargetPermissions();
        return (target, Exists && UserScope.VisibleTo(Permissions).Contains(target) ? null : UserPermissions.NotVisible);
    }

    /// <summary>What only the facilities and the calendar can tell to be wrong.</summary>
    private async Task<Error?> Check(UserWrite body)
    {
        List<FieldError> errors = [];
        if (body.DateOfBirth is { Sent: true, Value: var born } && !UserPermissions.IsOldEnough(born, Today))
        {
            errors.Add(new FieldError("date_of_birth", ["Age must be greater than 15 years"]));
        }

        if (body.HomeFacility is { Sent: true, Value: var home })
        {
            var facts = await related.Facility(home);
            if (facts is null || !FacilityScope.Home(Permissions).Contains(facts))
            {
                errors.Add(
                    new FieldError("home_facility", [facts is null ? "object with this id not found" : "Cannot create users with different Home Facility"]));
            }
        }

        return errors.Count == 0 ? null : Error.Fields([.. errors]);
    }

    private Error? CheckAddress(PermissionSet target, UserState next) =>
        next.Email == State.Email || UserPermissions.MayChangeAddress(Permissions, target) ? null : UserPermissions.AddressIsNotYours;

    private async Task<Error?> CheckPicture()
    {
        var (target, refused) = await Visible();
        return refused ?? (UserPermissions.IsOwnerOrSuperuser(Permissions, target) ? null : DeniedSilently);
    }

    /// <summary>
    /// Points to the new picture, then removes the old one. An object that nobody points to is waste; a pointer to nothing is a broken picture.
    /// </summary>
    private async Task<Outcome<Done>> ShowPicture(string? key)
    {
        var before = State.ProfilePictureUrl;
        if (before == key)
        {
            return default(Done);
        }

        if (await Save(State with { ProfilePictureUrl = key }) is { } error)
        {
            return error;
        }

        if (before is not null)
        {
            await related.Pictures.Delete(ObjectBucket.Facility, before);
        }

        return default(Done);
    }

    /// <summary>Changes the permission set once the rules allowed it.</summary>
    private async Task<Outcome<Done>> AsCluster(string work, Func<IPermissionSet, Task<Outcome<Done>>> change)
    {
        using (ClusterCaller.For(work).Enter())
        {
            return await change(PermissionSet);
        }
    }

    private async Task<Document<UserDetail>> View(PermissionSet permissions) =>
        Document<UserDetail>.Of(await views.Detail(State, permissions), State.ModifiedDate);
}
