using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.SignIn;

/// <summary>
/// An endpoint that does not look at credentials at all, not even bad ones: the client sends its expired token when it refreshes (contract 01, A9).
/// </summary>
internal sealed class IgnoresCredentials : IAllowAnonymous;
