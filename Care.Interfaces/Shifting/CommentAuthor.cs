namespace Care.Interfaces.Shifting;

/// <summary>Who wrote a comment, as lists name them (contract 06, §8).</summary>
/// <param name="Id">The integer key.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
public sealed record CommentAuthor(int Id, string FirstName, string LastName);
