using Care.Interfaces.SignIn;

namespace Care.Tests.SignIn;

public sealed class PasswordRuleTests
{
    private const string Common = "This password is too common.";
    private const string Numeric = "This password is entirely numeric.";
    private const string Short = "This password is too short. It must contain at least 8 characters.";

    [Theory]
    [InlineData("meena.pillai", "The password is too similar to the username.")]
    [InlineData("MeenaPillai1", "The password is too similar to the username.")]
    [InlineData("Padmavathi8", "The password is too similar to the first name.")]
    [InlineData("Chandrasekhar", "The password is too similar to the last name.")]
    [InlineData("ward9-mails", "The password is too similar to the email address.")]
    [InlineData("meena-has-a-long-password 5", null)]
    public void A_password_must_not_be_nearly_what_everybody_knows_of_the_user(string password, string? broken) =>
        Assert.Equal(broken is null ? [] : [broken], Broken(password));

    [Theory]
    [InlineData("12345678", Common, Numeric)]
    [InlineData("48151623", Numeric)]
    [InlineData("Xk!7", Short)]
    [InlineData("123", Short, Common, Numeric)]
    [InlineData("Four horses in the rain")]
    public void All_rules_that_are_broken_are_told(string password, params string[] broken) => Assert.Equal(broken, Broken(password));

    [Theory]
    [InlineData("Password@123")]
    [InlineData("P@ssw0rd!")]
    [InlineData("welcome2024")]
    [InlineData("qwerty12345")]
    [InlineData("asdfghjkl")]
    [InlineData("abcabcabc")]
    [InlineData("aaaaaaaa")]
    [InlineData("zyxwvuts")]
    [InlineData("doctor1985")]
    [InlineData("KeralaIndia1")]
    [InlineData("1q2w3e4r5t")]
    public void What_guessers_try_first_is_common(string password) => Assert.True(CommonPasswords.Contains(password), password);

    [Theory]
    [InlineData("")]
    [InlineData("correct horse battery")]
    [InlineData("tr0ub4dor-and-3")]
    [InlineData("passionfruit-curd")]
    [InlineData("x9$kQ2!vLm")]
    public void What_takes_a_guesser_longer_is_not(string password) => Assert.False(CommonPasswords.Contains(password), password);

    private static string[] Broken(string password) =>
        [.. PasswordRule.Broken(password, "meenapillai", "Padmavathi", "Chandrasekhar", "ward9-mail@example.org")];
}
