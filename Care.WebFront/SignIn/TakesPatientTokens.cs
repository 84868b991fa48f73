namespace Care.WebFront.SignIn;

/// <summary>An endpoint that takes the tokens of patients, and no other credentials (contract 01, B1).</summary>
internal sealed class TakesPatientTokens;
