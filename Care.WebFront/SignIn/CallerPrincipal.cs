using System.Security.Claims;
using Care.Interfaces.Calls;

namespace Care.WebFront.SignIn;

/// <summary>Who was recognised by their credentials. What they may do is no claim of theirs: it is looked up in the silo.</summary>
/// <param name="caller">The caller of all that the request asks of the cluster.</param>
internal sealed class CallerPrincipal(Caller caller) : ClaimsPrincipal
{
    public Caller Caller { get; } = caller;
}
