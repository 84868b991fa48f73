using System.Text.Encodings.Web;
using Care.Interfaces.Calls;
using Care.WebFront.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Care.WebFront.SignIn;

/// <summary>A patient, by a token of the patients' own type (contract 01, B9); a user's is as bad as any other.</summary>
internal sealed class PatientTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder, PatientTokens tokens)
    : CredentialHandler(options, encoder)
{
    public const string Name = "Patient";

    protected override async ValueTask<Caller?> Recognise() => Sent switch
    {
        [BearerHandler.Name, var token] => await tokens.Check(token) is { } phoneNumber
            ? Caller.OfPatient(phoneNumber, Address)
            : throw new RequestRefusedException(TokenErrors.InvalidPatientToken),
        [BearerHandler.Name, ..] => throw new RequestRefusedException(TokenErrors.BadHeader),
        _ => null,
    };
}
