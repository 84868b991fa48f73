using Care.Interfaces.Choices;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who may write notes, and as what (contract 04, §8.1 and §8.2).</summary>
public static class PatientNotePermissions
{
    /// <summary>What a doctor of another facility is called.</summary>
    public const string RemoteSpecialist = "RemoteSpecialist";

    /// <summary>Reading: as all that concerns patients.</summary>
    public static bool MayReadAny(PermissionSet caller) => PatientPermissions.MayReadAny(caller);

    /// <summary>Writing: a nurse and above, not read-only; being verified is not asked.</summary>
    public static bool MayWriteAny(PermissionSet caller) => caller.Asset is null && !caller.IsReadOnly && caller.IsAtLeast(UserType.Nurse);

    /// <summary>The author's type as the note shows it for good.</summary>
    public static string AuthorType(PermissionSet author, Guid? facility) =>
        author.UserType == UserType.Doctor && author.HomeFacility != facility ? RemoteSpecialist : Choice<UserType>.Label(author.UserType);
}
