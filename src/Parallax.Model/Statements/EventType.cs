namespace Parallax.Model.Statements;

/// <summary>PLOVER's sixteen event types (PLOVER manual, 2023).</summary>
public enum EventType
{
    /// <summary>Agree to future cooperation; accept.</summary>
    [Label("AGREE")] Agree,
    /// <summary>Meet, talk, visit, mediate.</summary>
    [Label("CONSULT")] Consult,
    /// <summary>Side with, praise, recognise, defend verbally.</summary>
    [Label("SUPPORT")] Support,
    /// <summary>Act together materially.</summary>
    [Label("COOPERATE")] Cooperate,
    /// <summary>Give material help.</summary>
    [Label("AID")] Aid,
    /// <summary>Yield in words or acts short of retreat: ease, release, allow.</summary>
    [Label("CONCEDE")] Concede,
    /// <summary>Withdraw, surrender, cease fire.</summary>
    [Label("RETREAT")] Retreat,
    /// <summary>Ask, demand, appeal.</summary>
    [Label("REQUEST")] Request,
    /// <summary>Blame, criticise, sue, investigate.</summary>
    [Label("ACCUSE")] Accuse,
    /// <summary>Refuse, veto, break off in words.</summary>
    [Label("REJECT")] Reject,
    /// <summary>Threaten with harm.</summary>
    [Label("THREATEN")] Threaten,
    /// <summary>Demonstrate, strike, riot.</summary>
    [Label("PROTEST")] Protest,
    /// <summary>Reduce relations or impose measures.</summary>
    [Label("SANCTION")] Sanction,
    /// <summary>Show or prepare force: deploy, test, drill, parade under arms.</summary>
    [Label("MOBILIZE")] Mobilize,
    /// <summary>Arrest, seize, expel, repress.</summary>
    [Label("COERCE")] Coerce,
    /// <summary>Use force against.</summary>
    [Label("ASSAULT")] Assault,
}
