<?php
/**
 * Makes the unpacked WordPress of the tests a blog: people, posts, comments that are there already.
 *
 * Arguments: the directory, the host with port. Run once; the database is a file.
 */
[, $root, $host] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $host;
require "$root/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');

wp_install('Notes from the Shed', 'ada', 'ada@example.org', true, '', 'invented-1');
update_option('siteurl', "http://$host");
update_option('home', "http://$host");
wp_update_user(['ID' => 1, 'display_name' => 'Ada Lindqvist', 'nickname' => 'Ada Lindqvist']);
foreach (['bob' => 'Bob Okafor', 'carol' => 'Carol Jansen'] as $login => $name) {
    wp_insert_user([
        'user_login' => $login, 'user_pass' => 'invented-1', 'user_email' => "$login@example.org",
        'display_name' => $name, 'nickname' => $name, 'role' => 'subscriber',
    ]);
}
update_option('permalink_structure', '/%postname%/');
update_option('comment_previously_approved', 0);
foreach (['kettle' => 'Mending a kettle', 'garden' => 'The garden in November', 'bread' => 'Bread without hurry'] as $slug => $title) {
    $post = wp_insert_post([
        'post_title' => $title, 'post_name' => $slug, 'post_author' => 1, 'post_status' => 'publish',
        'post_content' => '<p>Slowly, and with the right tools.</p>', 'comment_status' => 'open',
    ]);
    wp_insert_comment([
        'comment_post_ID' => $post, 'user_id' => 3, 'comment_author' => 'Carol Jansen', 'comment_author_email' => 'carol@example.org',
        'comment_content' => "About $slug: so did I.", 'comment_approved' => 1, 'comment_date' => '2026-01-05 10:00:00',
    ]);
}
flush_rewrite_rules();
