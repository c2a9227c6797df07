// What a user does on Twitch.

const act = (name, page, given, ...steps) => ({ name, page, steps, given });
const button = '[data-a-target="channel-header-right"] :is([data-a-target="follow-button"], [data-a-target="unfollow-button"])';
const on = '[data-a-target="channel-header-right"] [data-a-target="unfollow-button"]';
const yes = '[data-a-target="modal-unfollow-button"]';

export const acts = [
  act('follow', '/cora_sings', ['follow cora_sings /cora_sings'], ['click', button]),
  act('follow by key, in Japanese', '/dan_knits?lang=ja', ['follow dan_knits /dan_knits'], ['press', button, 'Enter']),
  act('follow from another page of the channel', '/eli_cooks/about', ['follow eli_cooks /eli_cooks'], ['click', button]),
  act('follow what comes late', '/fay_runs?late=1', ['follow fay_runs /fay_runs'], ['click', button]),
  act('follow, ask to unfollow, and stay', '/gus_reads', ['follow gus_reads /gus_reads'], ['click', button], ['recorded', 'follow gus_reads /gus_reads'], ['click', button], ['click', `[role="dialog"] ${yes} + button`]),
  act('follow and unfollow later', '/hal_bakes', [], ['click', button], ['recorded', 'follow hal_bakes /hal_bakes'], ['click', button], ['click', yes]),
  act('follow and unfollow at once', '/ivy_draws', [], ['click', button], ['await', on], ['click', button], ['click', yes]),
  act('unfollow what was followed', '/joe_sails?followed=1', [], ['click', button], ['click', yes]),
  act('follow, refused', '/kim_plays?refuse=1', [], ['click', button]),
  act('follow, never shown', '/leo_walks?never=1', [], ['click', button]),
  act('follow, signed out', '/mia_skates?who=nobody', [], ['click', button]),
  act('follow somebody in the chat, over another channel', '/ned_sews', [], ['click', '.chat-author'], ['click', '.viewer-card button']),
  act('follow from a recording', '/videos/2200000001', [], ['click', button]),
  act('chat', '/oli_rides', [], ['type', '[data-a-target="chat-input"]', 'the light!'], ['click', '[data-a-target="chat-send-button"]']),
  act('subscribe', '/pam_sculpts', [], ['click', '[data-a-target="subscribe-button"]']),
];
