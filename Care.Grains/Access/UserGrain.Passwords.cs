using Care.Interfaces.Access;
using Care.Interfaces.Calls;

namespace Care.Grains.Access;

/// <summary>The password of the account (contract 01, B6 and B7).</summary>
public sealed partial class UserGrain : IUserPassword
{
    public async Task<Outcome<Done>> Change(string old, string @new)
    {
        if (!Exists || Asking.User != this.GetPrimaryKey())
        {
            return Refusal.NotFound("User");
        }

        return await passwords.Check(old, State.Password) == PasswordCheck.Wrong
            ? Refusal.Field("old_password", "Wrong password entered. Please check your password.")
            : await Store(@new);
    }

    public async Task<Outcome<Done>> Check(string password) =>
        await passwords.Check(password, Exists ? State.Password : null) == PasswordCheck.Wrong || !(await Permissions()).IsActive ? NoActiveAccount : default(Done);

    public async Task<ResetAddress?> ResetAddress() =>
        State.Email.Length > 0 && await MayReset() ? new ResetAddress(State.Username, State.Email) : null;

    public async Task<Outcome<Done>> Reset(string password)
    {
        if (PasswordRules.Broken(password, State.Username, State.FirstName, State.LastName, State.Email) is { IsEmpty: false } broken)
        {
            return Refusal.Fields([new FieldError("password", broken)]);
        }

        return await MayReset() ? await Store(password) : default(Done);
    }

    /// <summary>A user without a password, such as an asset's, must not come to one this way.</summary>
    private async Task<bool> MayReset() => Exists && State.Password is not null && (await Permissions()).IsActive;

    private async Task<Outcome<Done>> Store(string password) =>
        await Save(State with { Password = await passwords.Hash(password) }) is { } refusal ? refusal : default(Done);
}
